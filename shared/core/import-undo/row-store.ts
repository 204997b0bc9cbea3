import { int, optional, real, text, type Prepared, type WriteDb } from '../db/db.ts';
import { sql, type SqlValue } from '../db/sql.ts';
import { lineId, lineKey } from '../import/claims/claims.ts';
import { asCell, type RowState } from './replay.ts';
import type { RowTable } from './row-tables.ts';

const chunkSize = 2000;

/** Reads, writes and removes rows of one table by one number: their id, or that of an order line's key. */
export interface RowStore {
  /** Whose number an entry of `import_change` names. */
  readonly idOf: (rowId: string) => number;
  readonly rowIdOf: (id: number) => string;
  readonly read: (ids: readonly number[], visit: (id: number, state: RowState) => void) => void;
  readonly write: (id: number, state: RowState) => void;
  readonly remove: (id: number) => void;
  /** Hands a row as it stands to another import. */
  readonly handOver: (id: number, importId: number, row: number) => void;
  readonly close: () => void;
}

type Answer = Readonly<{
  question_id: number;
  number: number | null;
  text: string | null;
  choices: string | null;
}>;

function readAnswers(db: WriteDb, responseId: number): Answer[] {
  return db.all(
    sql`SELECT question_id, number, text, choices FROM answer WHERE response_id = ${responseId} ORDER BY question_id`,
    { question_id: int, number: optional(real), text: optional(text), choices: optional(text) },
  );
}

function writeAnswers(db: WriteDb, responseId: number, answers: readonly Answer[]): void {
  db.run(sql`DELETE FROM answer WHERE response_id = ${responseId}`);
  for (const answer of answers)
    db.run(sql`INSERT INTO answer (response_id, question_id, number, text, choices)
               VALUES (${responseId}, ${answer.question_id}, ${answer.number}, ${answer.text}, ${answer.choices})`);
}

/** What was remembered of answers that are gone; what somebody here said of them stays. After the answers are written. */
function forgetFindings(db: WriteDb, responseId: number): void {
  const gone = sql`response_id = ${responseId} AND origin <> 'user'
                   AND question_id NOT IN (SELECT question_id FROM answer WHERE response_id = ${responseId})`;
  db.run(sql`DELETE FROM answer_theme WHERE ${gone}`);
  db.run(sql`DELETE FROM request_group_answer WHERE ${gone}`);
}

/** Opens one table. */
export function openRowStore(db: WriteDb, { name, columns, hasRow }: RowTable): RowStore {
  const isLine = name === 'order_line';
  const isResponse = name === 'response';
  const all = [...columns, 'import_id', ...(hasRow ? ['row'] : [])];
  const match = isLine ? 'order_id = ? AND ordinal = ?' : 'id = ?';
  const keyOf = (id: number): SqlValue[] => (isLine ? [...lineKey(id)] : [id]);
  const update = db.prepare(
    `UPDATE ${name} SET ${all.map((column) => `${column} = ?`).join(', ')} WHERE ${match}`,
  );
  const remove = db.prepare(`DELETE FROM ${name} WHERE ${match}`);
  const owner: Prepared = db.prepare(
    `UPDATE ${name} SET import_id = ?${hasRow ? ', row = ?' : ''} WHERE ${match}`,
  );
  const key = isLine ? 'order_id, ordinal' : 'id, 0';
  const wanted = isLine
    ? `JOIN json_each(?) AS wanted ON order_id = wanted.value ->> 0 AND ordinal = wanted.value ->> 1`
    : 'WHERE id IN (SELECT value FROM json_each(?))';
  const query = `SELECT ${key}, ${all.map((column) => `${name}.${column}`).join(', ')} FROM ${name} ${wanted}`;

  function readChunk(ids: readonly number[], visit: (id: number, state: RowState) => void): void {
    const list = JSON.stringify(isLine ? ids.map(lineKey) : ids);
    const found: [number, Record<string, unknown>][] = [];
    db.scan({ text: query, params: [list] }, ([first, second, ...cells]) => {
      const id = isLine ? lineId(int(first ?? null), int(second ?? null)) : int(first ?? null);
      found.push([id, Object.fromEntries(all.map((column, at) => [column, cells[at] ?? null]))]);
    });
    for (const [id, state] of found) {
      if (isResponse) state['answers'] = readAnswers(db, id);
      visit(id, state);
    }
  }

  return {
    idOf(rowId) {
      if (!isLine) return Number(rowId);
      const [order, ordinal] = rowId.split('/').map(Number);
      return lineId(order ?? 0, ordinal ?? 0);
    },
    rowIdOf: (id) => (isLine ? lineKey(id).join('/') : String(id)),
    read(ids, visit) {
      for (let from = 0; from < ids.length; from += chunkSize)
        readChunk(ids.slice(from, from + chunkSize), visit);
    },
    write(id, state) {
      update.run([...all.map((column) => asCell(state[column])), ...keyOf(id)]);
      if (!isResponse) return;
      // as the table had them when the entry of the log was written
      writeAnswers(db, id, state['answers'] as readonly Answer[]);
      forgetFindings(db, id);
    },
    remove(id) {
      if (isResponse) {
        writeAnswers(db, id, []);
        forgetFindings(db, id);
      }
      remove.run(keyOf(id));
    },
    handOver: (id, importId, row) => owner.run([importId, ...(hasRow ? [row] : []), ...keyOf(id)]),
    close() {
      for (const statement of [update, remove, owner]) statement.free();
    },
  };
}
