// The power cuts of engine/store/crash-states.test.ts for as long as wanted: npm run soak:crash -- --states 1000000
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './sources.js';

const { values } = parseArgs({ options: { states: { type: 'string', default: '200000' } } });
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'engine/store/crash-states.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FIRSTHAND_CRASH_STATES: values.states } },
);
process.exitCode = status ?? 1;
