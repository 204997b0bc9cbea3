// `npm run notice`: writes NOTICE anew, after a package was added, taken away or given another version.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticedPackages, noticeText } from './notice.ts';
import { root } from './root.ts';

writeFileSync(join(root, 'NOTICE'), noticeText());
console.log(`NOTICE has the licences of ${noticedPackages().length} packages.`);
