// `npm run checksums [-- FOLDER]`: writes SHA256SUMS of what is published from release/, or from another folder.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsName, checksumsOf } from './checksums.ts';
import { root } from './root.ts';

const folder = process.argv[2] ?? join(root, 'release');
const sums = await checksumsOf(folder);
if (sums === '') throw new Error('there is nothing to publish');
writeFileSync(join(folder, checksumsName), sums);
process.stdout.write(sums);
