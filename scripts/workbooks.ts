// `npm run workbooks`: opens the workbook of a report of the sample company in LibreOffice, without a window, and holds every cell that it finds
// against what another reader finds. Needs `soffice` on the path; not a part of the tests, which have no LibreOffice.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';

const cli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'firsthand-workbooks-'));
/** Comma, quotes, UTF-8, from row 1, cells as they are and not as they look, every sheet a file of its own. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, [cli, ...args], { cwd: folder, stdio: 'ignore' });

/** Whether LibreOffice shows what another reader finds: numbers to the last digit that it writes, days by their year. */
function isSame(cell: unknown, shown: string): boolean {
  if (cell === null || cell === undefined) return shown === '';
  if (cell instanceof Date) return shown.includes(String(cell.getUTCFullYear()));
  if (typeof cell === 'number') {
    const number = shown.endsWith('%') ? Number(shown.slice(0, -1)) / 100 : Number(shown);
    return Math.abs(number - cell) <= 1e-9 * Math.max(1, Math.abs(cell));
  }
  return cell === shown;
}

try {
  run('sample', 'sample.firsthand');
  let compared = 0;
  const different: string[] = [];
  for (const language of ['en', 'ar']) {
    const name = `board-${language}`;
    const asked = ['--workspace', 'sample.firsthand', '--period', 'all', '--language', language];
    run('report', 'board', ...asked, '--out', `${name}.xlsx`);
    execFileSync('soffice', ['--headless', '--convert-to', asCsv, '--outdir', folder, `${name}.xlsx`], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, HOME: folder },
    });
    for (const { sheet, data } of await readXlsxFile(join(folder, `${name}.xlsx`))) {
      const text = readFileSync(join(folder, `${name}-${sheet}.csv`), 'utf8');
      const shown = Papa.parse<string[]>(text).data;
      data.forEach((row, at) =>
        row.forEach((cell, column) => {
          compared += 1;
          const other = shown[at]?.[column] ?? '';
          if (!isSame(cell, other))
            different.push(
              `${sheet}, row ${at + 1}, column ${column + 1}: ${String(cell)} is shown as ${other}`,
            );
        }),
      );
    }
  }
  for (const line of different.slice(0, 20)) process.stdout.write(`${line}\n`);
  process.stdout.write(`${compared} cells compared, ${different.length} different\n`);
  process.exitCode = compared > 0 && different.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
