import { int, optional, text, type Prepared } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { readContent } from '../../identity/content.ts';
import { cleanContent } from '../../quality/clean/clean-content.ts';
import { readCleaned } from '../../quality/clean/read-cleaned.ts';
import { openImportPolicies } from '../../identity/import-policies.ts';
import { goldenColumns, goldenValues, updateGolden } from '../../identity/recompute.ts';
import { readSurvivorship } from '../../identity/survivor-rules.ts';
import { foldRecords, type RecordVersion } from '../../identity/survivorship.ts';
import type { KindContext } from '../apply/apply-context.ts';
import type { Survivorship } from '../../model/survivorship.ts';
import type { Tally } from '../apply/tally.ts';
import { customChanges } from '../cells/custom-values.ts';

/** Where customers are, and who is told of cells that change. */
type Refreshing = Pick<KindContext, 'db'> & Readonly<{ tally: Pick<Tally, 'change'> }>;

const chunkSize = 2000;
// computed for comparing and finding, not what a person wrote
const derived: readonly string[] = [
  'email_key',
  'phone_key',
  'custom',
  'name_key',
  'search_text',
  'first_seen_on',
];

const customAt = goldenColumns.indexOf('custom');

function camelCase(column: string): string {
  return column.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

function shown(value: SqlValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function readStored({ db }: Refreshing, ids: string) {
  const stored = new Map<number, SqlValue[]>();
  const columns = { text: goldenColumns.join(', '), params: [] };
  db.scan(
    sql`SELECT id, ${columns} FROM customer WHERE id IN (SELECT value FROM json_each(${ids}))`,
    ([id, ...values]) => stored.set(int(id ?? null), values),
  );
  return stored;
}

function readVersions({ db }: Refreshing, ids: string, policiesOf: ReturnType<typeof openImportPolicies>) {
  const versions = new Map<number, RecordVersion[]>();
  const customers = sql`SELECT value FROM json_each(${ids})`;
  const cleaned = readCleaned(
    db,
    sql`SELECT record_id FROM identity_link WHERE customer_id IN (${customers})`,
  );
  db.scan(
    sql`SELECT identity_link.customer_id, record.id, record.content, record.seen_on, record.import_id, record.row,
                 record.replaced_by IS NOT NULL
          FROM identity_link
          JOIN record ON record.id = identity_link.record_id
         WHERE identity_link.customer_id IN (${customers})
         ORDER BY record.id`,
    ([customerId, id, content, seenOn, importId, row, isReplaced]) => {
      const version = {
        id: int(id ?? null),
        content: cleanContent(readContent(text(content ?? null)), cleaned.get(int(id ?? null)) ?? []),
        seenOn: text(seenOn ?? null),
        isReplaced: isReplaced === 1,
        importId: int(importId ?? null),
        row: int(row ?? null),
        ...policiesOf(int(importId ?? null)),
      };
      const owner = int(customerId ?? null);
      const known = versions.get(owner);
      if (known) known.push(version);
      else versions.set(owner, [version]);
    },
  );
  return versions;
}

function readFirstActs({ db }: Refreshing, ids: string) {
  const wanted = sql`(SELECT value FROM json_each(${ids}))`;
  const acts = db.all(
    sql`SELECT customer_id, MIN(day) AS day
          FROM (SELECT customer_id, MIN(placed_on) AS day FROM orders WHERE customer_id IN ${wanted} GROUP BY customer_id
                UNION ALL
                SELECT customer_id, MIN(happened_on) FROM event WHERE customer_id IN ${wanted} GROUP BY customer_id
                UNION ALL
                SELECT customer_id, MIN(answered_on) FROM response WHERE customer_id IN ${wanted} GROUP BY customer_id
                UNION ALL
                SELECT customer_id, MIN(declared_on) FROM preference WHERE customer_id IN ${wanted} GROUP BY customer_id)
         GROUP BY customer_id`,
    { customer_id: int, day: optional(text) },
  );
  return new Map(acts.map((row) => [row.customer_id, row.day]));
}

function refreshChunk(
  context: Refreshing,
  update: Prepared,
  ids: readonly number[],
  rowOf: ReadonlyMap<number, number>,
  policiesOf: ReturnType<typeof openImportPolicies>,
  survivorship: Survivorship,
): number {
  const list = JSON.stringify(ids);
  const stored = readStored(context, list);
  const versions = readVersions(context, list, policiesOf);
  const acts = readFirstActs(context, list);
  let changed = 0;
  for (const id of ids) {
    const before = stored.get(id);
    const after = goldenValues(foldRecords(versions.get(id) ?? [], survivorship), acts.get(id) ?? null);
    if (before === undefined || after.every((value, at) => value === before[at])) continue;
    update.run([...after, id]);
    changed += 1;
    for (const change of customChanges(before[customAt] ?? null, after[customAt] ?? null))
      context.tally.change({ row: rowOf.get(id) ?? 0, ...change });
    goldenColumns.forEach((column, at) => {
      if (derived.includes(column) || before[at] === after[at]) return;
      context.tally.change({
        row: rowOf.get(id) ?? 0,
        field: `customer.${camelCase(column)}`,
        before: shown(before[at]),
        after: shown(after[at]),
      });
    });
  }
  return changed;
}

/**
 * Computes customers again whose records or acts have come or gone.
 * @param rowOf  the row that touched a customer last, by customer id
 * @param onDone told now and then how many have been looked at
 * @returns how many had to be changed
 */
export function refreshCustomers(
  context: Refreshing,
  rowOf: ReadonlyMap<number, number>,
  onDone: (customers: number) => void = () => undefined,
): number {
  const ids = [...rowOf.keys()].sort((a, b) => a - b);
  const update = context.db.prepare(updateGolden);
  const policiesOf = openImportPolicies(context.db);
  const survivorship = readSurvivorship(context.db);
  let changed = 0;
  try {
    for (let from = 0; from < ids.length; from += chunkSize) {
      onDone(from);
      const chunk = ids.slice(from, from + chunkSize);
      changed += refreshChunk(context, update, chunk, rowOf, policiesOf, survivorship);
    }
  } finally {
    update.free();
  }
  return changed;
}
