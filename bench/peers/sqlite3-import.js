// The sqlite3 command line's own import, where it is installed.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createTable } from './parse-lines.js';
import { reportTimes, timed } from './report.js';

const [file, runs] = [process.argv[2], Number(process.argv[3])];
const target = `${file}.sqlite3`;
const times = [];
for (let run = 0; run < runs; run += 1) {
  rmSync(target, { force: true });
  times.push(
    await timed(() => {
      const script = `${createTable};\n.mode csv\n.import --skip 1 "${file}" line\n`;
      const { error, status, stderr } = spawnSync('sqlite3', [target], { input: script, encoding: 'utf8' });
      if (error || status !== 0) throw new Error(error?.message ?? stderr);
    }),
  );
}
rmSync(target, { force: true });
reportTimes(times, 'memory is that of another process');
