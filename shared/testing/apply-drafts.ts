import { createHash } from 'node:crypto';
import { openDb, type OpenDb } from '../../engine/open.ts';
import { create } from '../core/db/create.ts';
import { sql, type SqlValue } from '../core/db/sql.ts';
import { openApplier } from '../core/import/apply/apply.ts';
import type { AnyDraft, ContactDraft, OrderLineDraft, When, Who } from '../core/import/normalise/drafts.ts';
import type { SurveyFile } from '../core/import/survey/survey-file.ts';
import type { TallyResult } from '../core/import/apply/tally.ts';
import type { SurvivorshipPolicy } from '../core/identity/survivorship.ts';
import type { Day } from '../core/model/day.ts';
import type { ImportKind, Mapping } from '../core/model/import.ts';
import { minor, type Currency } from '../core/model/money.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
let salts = 0;
export const hashing = { sha256, salt: () => `salt ${(salts += 1)}` };

export async function freshDb(): Promise<OpenDb> {
  const db = await openDb();
  create(db);
  return db;
}

export type FileOfDrafts = Readonly<{
  drafts: readonly AnyDraft[];
  kind?: ImportKind;
  system?: string;
  policy?: SurvivorshipPolicy;
  now?: string;
  fileName?: string;
  columns?: Mapping['columns'];
  survey?: SurveyFile;
}>;

/** Applies drafts as one import, as the engine does, and checks that every row was counted once. */
export function applyFile(db: OpenDb, file: FileOfDrafts): TallyResult {
  const {
    drafts,
    system = 'shop',
    policy = 'fill-blanks',
    now = '2024-06-01T10:00:00Z',
    columns = [],
  } = file;
  const first = drafts[0]?.kind ?? 'contacts';
  const kind = file.kind ?? (first === 'order-parts' ? 'order-lines' : first);
  return db.transaction(() => {
    db.run(
      sql`INSERT INTO source (system, name, party) VALUES (${system}, ${system}, 'first') ON CONFLICT DO NOTHING`,
    );
    let sourceId = 0;
    db.scan(sql`SELECT id FROM source WHERE system = ${system}`, ([id]) => (sourceId = Number(id)));
    const importId = db.insert(
      sql`INSERT INTO import (source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated,
                              unchanged, rejected, issues, started_at, finished_at)
          VALUES (${sourceId}, ${kind}, 'f', '', 0, ${JSON.stringify({ columns })}, ${policy}, 0, 0, 0, 0, 0, '[]', ${now}, ${now})`,
    );
    const applier = openApplier(db, {
      importId,
      sourceId,
      kind,
      policy,
      columns,
      fileName: file.fileName ?? 'file.csv',
      surveyName: null,
      now,
      today: now.slice(0, 10) as Day,
      hashing,
      ...(file.survey === undefined ? {} : { survey: file.survey }),
    });
    for (const draft of drafts) applier.add(draft);
    const result = applier.finish();
    const rows = new Set(drafts.map((draft) => draft.row)).size;
    const counted = result.created + result.updated + result.unchanged + result.refused.length;
    if (counted !== rows) throw new Error(`${counted} rows counted of ${rows}`);
    return result;
  });
}

/** What is to be identical after the same file again: every table but those that only grow. */
export function dump(db: OpenDb): Record<string, unknown[]> {
  const grows =
    /^(import|import_change|import_claim|import_profile|import_summary|rejected_row|merge_log|identity_decision|audit_event|mapping)$/u;
  const tables: string[] = [];
  db.scan(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_search%' ORDER BY name`,
    ([name]) => tables.push(String(name)),
  );
  const contents: Record<string, unknown[]> = {};
  for (const table of tables.filter((name) => !grows.test(name))) {
    const rows: SqlValue[][] = [];
    db.scan({ text: `SELECT * FROM "${table}"`, params: [] }, (cells) => rows.push([...cells]));
    contents[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return contents;
}

/** Every row of a query as text, cells parted by a bar; for comparing by eye. */
export function lines(db: OpenDb, text: string): string[] {
  const found: string[] = [];
  db.scan({ text, params: [] }, (cells) => found.push(cells.map((cell) => cell ?? '–').join(' | ')));
  return found;
}

export const nobody: Who = {
  externalId: null,
  email: null,
  emailKey: null,
  phone: null,
  phoneKey: null,
  name: null,
};

export function who(parts: Readonly<{ id?: string; email?: string; phone?: string; name?: string }>): Who {
  return {
    externalId: parts.id ?? null,
    email: parts.email ?? null,
    emailKey: parts.email?.toLowerCase() ?? null,
    phone: parts.phone ?? null,
    phoneKey: parts.phone ?? null,
    name: parts.name ?? null,
  };
}

export function on(day: string): When {
  return { day: day as Day, instant: null, offsetMinutes: null };
}

export function contact(row: number, parts: Partial<Omit<ContactDraft, 'row' | 'kind'>>): ContactDraft {
  return { kind: 'contacts', row, custom: [], who: nobody, values: {}, updated: null, consent: [], ...parts };
}

type LineParts = Readonly<{
  key?: string | null;
  who?: Who;
  day?: string | null;
  sku?: string | null;
  product?: string | null;
  quantity?: number;
  amount?: number;
  currency?: string;
  state?: NonNullable<OrderLineDraft['order']>['state'];
  total?: number | null;
  buyer?: Record<string, string>;
  consent?: OrderLineDraft['consent'];
}>;

const plainLine = {
  key: null,
  who: nobody,
  day: '2024-01-02',
  sku: null,
  product: null,
  quantity: 1,
  amount: 1000,
  currency: 'USD',
  state: 'paid',
  total: null,
  buyer: {},
  consent: [],
} as const satisfies LineParts;

/** A line; `day: null` is a row that repeats an order with its order cells blank. */
export function line(row: number, parts: LineParts): OrderLineDraft {
  const full = { ...plainLine, ...parts };
  const {
    key: orderKey,
    who: buyerKeys,
    day,
    sku,
    product,
    quantity,
    amount,
    buyer,
    consent,
    state,
    total,
  } = full;
  const order = {
    currency: full.currency as Currency,
    channel: null,
    discount: minor(0),
    tax: minor(0),
    shipping: minor(0),
    total: total === null ? null : minor(total),
    refunded: minor(0),
    state,
  };
  const rest = { unitPriceMicros: null, discount: minor(0), refunded: minor(0) };
  return {
    kind: 'order-lines',
    row,
    custom: [],
    orderKey,
    who: buyerKeys,
    order: day === null ? null : { placed: on(day), ...order },
    buyer,
    consent,
    line: { sku, product, category: null, quantity, amount: minor(amount), ...rest },
  };
}
