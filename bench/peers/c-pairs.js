// Compiles pairs.c, where there is a C compiler, and runs it: the limit.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportTimes } from './report.js';

const source = fileURLToPath(new URL('pairs.c', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'firsthand-c-'));
const program = join(folder, 'pairs');
const compiled = spawnSync('cc', ['-O3', '-march=native', '-o', program, source], { encoding: 'utf8' });
const ran = compiled.status === 0 ? spawnSync(program, process.argv.slice(2, 4), { encoding: 'utf8' }) : null;
rmSync(folder, { recursive: true, force: true });
if (ran?.status !== 0) {
  process.stderr.write(
    `Error: ${compiled.error === undefined ? compiled.stderr : 'there is no C compiler here'}\n`,
  );
  process.exit(1);
}
const rows = ran.stdout
  .trim()
  .split('\n')
  .map((row) => row.split(' ').map(Number));
reportTimes(
  rows.map(([milliseconds]) => milliseconds),
  `${rows[0][1]} pairs of ${rows[0][2]} products; memory is that of another process`,
);
