import type { SqlValue } from '../../db/sql.ts';
import type { ChangeLog } from '../apply/apply-context.ts';
import type { Claims, ClaimTable } from './claims.ts';

/** A row that a file has and leaves as it stands, though it says something else: a policy keeps what is there. */
export type Standing = Readonly<{
  /** As claims name it. */
  id: number;
  /** As the log names it. */
  rowId: string;
  /** Of the file. */
  row: number;
  /** Whose the row is. */
  importId: number;
}>;

/**
 * Notes such a row, so that it becomes what the file says once the files before are undone. The cells that the file says as they
 * stand are claimed, which costs next to nothing; only those that it says otherwise are written out.
 * @param said cells by column
 * @param stands the cells of the row, by column
 */
export function noteStanding(
  { claims, log }: Readonly<{ claims: Claims; log: ChangeLog }>,
  table: ClaimTable,
  { id, rowId, row, importId }: Standing,
  said: Readonly<Record<string, unknown>>,
  stands: Readonly<Record<string, SqlValue>>,
): void {
  const names = Object.keys(said);
  const others = names.filter((name) => said[name] !== stands[name]);
  const same = names.filter((name) => said[name] === stands[name]).join(',');
  if (others.length === 0 || same !== '') claims.of(table, same)(id, row);
  if (others.length > 0)
    log.keep(
      table,
      rowId,
      { import_id: importId },
      { ...Object.fromEntries(others.map((name) => [name, said[name]])), row },
    );
}
