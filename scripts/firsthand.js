// `npm run --silent firsthand -- ARGS`: the command line, built first where needed. Standard output is the command's alone.
import { ensureBuilt, SetupError } from './ensure.js';

// npm runs scripts in the project's folder; file names are meant from where the command was typed
if (process.env.npm_lifecycle_event === 'firsthand' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

try {
  await ensureBuilt();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import('../dist/node/cli.js');
