import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ShownTable } from '../../shared/contract/table-api.ts';
import { memorySession } from '../../shared/testing/memory-session.ts';
import { exportTable } from './export-table.ts';

test('a table is written as it is shown, safe from formulas, with its numbers as numbers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'table-'));
  const session = await memorySession({});
  try {
    const table: ShownTable = {
      name: 'Compared',
      columns: [
        { name: 'By', kind: 'text' },
        { name: 'Difference', kind: 'number' },
      ],
      rows: [
        ['=1+1, "so"', -0.25],
        ['القاهرة', null],
      ],
      isRightToLeft: false,
    };
    const path = join(folder, 'compared.csv');
    expect(await exportTable(session, { table, type: 'csv', path, by: 'Mona' })).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('\ufeffBy,Difference\r\n"\'=1+1, ""so""",-0.25\r\nالقاهرة,\r\n');
  } finally {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
