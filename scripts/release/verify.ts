// `npm run package:verify [-- FOLDER]`: looks into the packed apps of release/, or of another folder; ends with 1 when one is not as it should be.
import { join } from 'node:path';
import { root } from './root.ts';
import { judgePackage, packedApps } from './verify-package.ts';

const apps = packedApps(process.argv[2] ?? join(root, 'release'));
if (apps.length === 0) throw new Error('there is no packed app');
for (const app of apps) {
  const wrong = judgePackage(app);
  process.stdout.write(
    `${app.name}: ${wrong.length === 0 ? 'fuses and contents are as they should be' : 'WRONG'}\n`,
  );
  for (const line of wrong) process.stdout.write(`  ${line}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
