import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { dataFolder, documentsFolder, type Surroundings } from '../shell/folders.ts';
import { openShell } from '../shell/shell.ts';
import { fill, words } from '../shell/words.ts';
import { runFront } from './front.ts';
import { findRunningProgram } from './second-start.ts';
import { readStartArguments } from './start-arguments.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);
const surroundings: Surroundings = { platform: process.platform, env: process.env, home: homedir() };

async function main(): Promise<void> {
  const folder = dataFolder(surroundings);
  const start = readStartArguments(process.argv.slice(2), process.cwd());
  const shell = await openShell({
    dataFolder: folder,
    documents: await documentsFolder(surroundings),
    systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
    version: packageJson.version,
    now: () => new Date().toISOString(),
  });
  const text = () => words(shell.settings.all().language).front;
  const file = start.file !== null && existsSync(start.file) ? start.file : null;
  if (start.file !== null && file === null) say(fill(text().fileMissing, { name: basename(start.file) }));

  const running = await findRunningProgram(folder);
  const answer = await running.ask({ file, opensWindow: start.opensWindow });
  if (answer !== null) {
    say(answer.address === null ? text().alreadyRunning : fill(text().address, { address: answer.address }));
    return;
  }
  await runFront({
    shell,
    running,
    start: { ...start, file },
    surroundings,
    dataFolder: folder,
    pageFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
    bridgeFile: fileURLToPath(new URL('./bridge.js', import.meta.url)),
    profile: join(folder, 'browser-profile'),
    text,
    say,
  });
}

await main().catch((error: unknown) => {
  console.error('firsthand:', error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
