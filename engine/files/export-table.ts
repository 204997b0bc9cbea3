import type { ShownTable } from '../../shared/contract/table-api.ts';
import { releaseFile } from '../consent/release.ts';
import type { Session } from '../session.ts';
import { beginTable } from './table-file.ts';

type What = Readonly<{ table: ShownTable; type: 'csv' | 'xlsx'; path: string; by: string }>;

/**
 * Writes a table of results as it is shown. It holds figures of groups, and is written down in the audit log all the same: where groups are
 * small a figure may be that of one person.
 * @returns how many rows were written
 * @throws {AppError} 'workspace-read-only', or why the file cannot be written
 */
export async function exportTable(session: Session, { table, type, path, by }: What): Promise<number> {
  const { name, columns, rows, isRightToLeft } = table;
  const release = { use: { use: 'analysis' }, what: 'table.export', by, path, now: session.now } as const;
  const { written } = await releaseFile(session.workspace(), release, async ({ append }) => {
    const file = await beginTable(type, append, {
      ...{ name, columns, isRightToLeft },
      currency: null,
      hasMark: true,
    });
    await file.rows(rows);
    await file.end();
    return { written: rows.length, leftOut: [] };
  });
  return written;
}
