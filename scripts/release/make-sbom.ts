// `npm run sbom`: prints the parts of the installed app, as CycloneDX, with the time of the commit they belong to.
import { execFileSync } from 'node:child_process';
import { root } from './root.ts';
import { makeSbom } from './sbom.ts';

const committed = execFileSync('git', ['log', '-1', '--format=%cI'], { cwd: root, encoding: 'utf8' }).trim();
process.stdout.write(`${JSON.stringify(makeSbom(new Date(committed).toISOString()), null, 2)}\n`);
