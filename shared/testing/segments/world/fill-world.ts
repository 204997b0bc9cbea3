import { create } from '../../../core/db/create.ts';
import type { WriteDb } from '../../../core/db/db.ts';
import type { SqlValue } from '../../../core/db/sql.ts';
import { customerFields } from '../../../core/model/customer-fields.ts';
import { recompute } from '../../../core/identity/recompute.ts';
import { campaignIds, channels, parties, purposes } from '../vocabulary.ts';
import type { Row, World } from './world.ts';

/** Inserts a row of literal columns; a table and its columns are named by tests alone. */
function insert(db: WriteDb, table: string, row: Row): void {
  const names = Object.keys(row);
  const places = names.map(() => '?').join(', ');
  db.run({
    text: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`,
    params: Object.values(row),
  });
}

function addSources(db: WriteDb): void {
  parties.forEach((party, at) =>
    insert(db, 'source', { id: at + 1, system: party, name: `Source ${party}`, party }),
  );
}

/** One import of records for each source, 1 to 4, then those of orders: 11 to 13. */
function addImports(db: WriteDb, undone: readonly number[]): void {
  const add = (id: number, source: number, kind: string) =>
    insert(db, 'import', {
      ...{ id, source_id: source, kind, file_name: 'f.csv', file_sha256: '', file_bytes: 0 },
      ...{ mapping: '{"columns":[]}', policy: 'fill-blanks', rows: 0, created: 0, updated: 0, unchanged: 0 },
      ...{
        rejected: 0,
        issues: '[]',
        started_at: '2024-01-01T00:00:00Z',
        finished_at: '2024-01-01T00:00:00Z',
      },
      undone_at: undone.includes(id) ? '2024-06-01T00:00:00Z' : null,
    });
  for (const source of [1, 2, 3, 4]) add(source, source, 'contacts');
  for (const id of [11, 12, 13]) add(id, 2, 'order-lines');
}

function addPeople(db: WriteDb, { mergedInto, records }: World): void {
  mergedInto.forEach((into, at) => insert(db, 'customer', { id: at + 1, redirect_to: into }));
  let id = 0;
  const add = (
    record: World['records'][number],
    content: unknown,
    row: number,
    replacedBy: number | null,
  ) => {
    id += 1;
    const { source, seenOn, of } = record;
    insert(db, 'record', {
      ...{ id, source_id: source, external_key: `k${row}`, import_id: source, row, seen_on: seenOn },
      ...{ content: JSON.stringify(content), replaced_by: replacedBy },
    });
    const evidence = { evidence: 'key', linked_at: '2024-01-01T00:00:00Z' };
    insert(db, 'identity_link', { record_id: id, customer_id: mergedInto[of - 1] ?? of, ...evidence });
  };
  records.forEach((record, row) => {
    const values = customerFields.flatMap((field) => {
      const value = Object.hasOwn(record.values, field) ? record.values[field] : undefined;
      return value === undefined ? [] : [[field, value]];
    });
    add(record, { values, custom: record.custom }, row, null);
    // what it said before was another name
    if (record.isReplaced) add(record, { values: [['name', 'Before']], custom: [] }, row, id);
  });
}

function addThings(db: WriteDb, world: World, own: (of: number) => number): void {
  for (const product of world.products) insert(db, 'product', product);
  for (const rate of world.rates) insert(db, 'rate', rate);
  world.orders.forEach(({ of, order, lines }, at) => {
    const id = at + 1;
    const whose = { customer_id: of === null ? null : own(of), source_id: 2 };
    insert(db, 'orders', { id, order_key: `o${id}`, row: id, ...whose, ...order });
    lines.forEach((line, ordinal) =>
      insert(db, 'order_line', { order_id: id, ordinal, import_id: 11, row: id, ...line }),
    );
  });
  campaignIds.forEach((id, at) =>
    insert(db, 'campaign', { id, channel: channels[at] ?? 'email', name: `Campaign ${id}` }),
  );
  world.events.forEach(({ of, row }, at) =>
    insert(db, 'event', {
      ...{ id: at + 1, source_id: 1, event_key: `e${at}`, customer_id: own(of), import_id: 1, row: at + 1 },
      ...row,
    }),
  );
}

const questions: readonly (readonly [survey: number, kind: string])[] = [
  [1, 'nps'],
  [1, 'choice'],
  [1, 'multi-choice'],
  [2, 'text'],
];

function addFeedback(db: WriteDb, { responses }: World, own: (of: number) => number): void {
  for (const id of [1, 2]) insert(db, 'survey', { id, source_id: 1, name: `Survey ${id}`, kind: 'survey' });
  questions.forEach(([survey_id, kind], at) =>
    insert(db, 'question', {
      id: at + 1,
      survey_id,
      question_key: `q${at}`,
      position: at,
      label: `Q${at}`,
      kind,
    }),
  );
  responses.forEach(({ of, row, answers }, at) => {
    const id = at + 1;
    insert(db, 'response', {
      id,
      response_key: `r${id}`,
      customer_id: own(of),
      import_id: 1,
      row: id,
      ...row,
    });
    for (const answer of answers) insert(db, 'answer', { response_id: id, ...answer });
  });
}

/** Of preferences that say the same, one goes to whom people are merged into; the others stay where they are. */
function addPreferences(db: WriteDb, { preferences }: World, own: (of: number) => number): void {
  const said = new Set<string>();
  const keyOf = (customer: number, row: Row) =>
    JSON.stringify([customer, row['source_id'], row['topic'], row['value']]);
  const stay = preferences.filter(({ of }) => own(of) === of);
  const moved = preferences.filter(({ of }) => own(of) !== of);
  [...stay, ...moved].forEach(({ of, row }, at) => {
    const customer = said.has(keyOf(own(of), row)) ? of : own(of);
    said.add(keyOf(customer, row));
    insert(db, 'preference', { id: at + 1, customer_id: customer, import_id: 1, row: at + 1, ...row });
  });
}

function addConsent(db: WriteDb, { consent }: World, own: (of: number) => number): void {
  purposes.forEach((key, at) =>
    insert(db, 'purpose', { id: at + 1, purpose_key: key, name_en: key, name_ar: key }),
  );
  consent.forEach(({ of, row, reverses }, at) => {
    const id = at + 1;
    const target = reverses === null ? undefined : consent[reverses];
    const whose = target?.of ?? of;
    const entry: Record<string, SqlValue> = {
      ...{ id, customer_id: own(whose), ...row, personal_digest: '', previous_hash: '', hash: `h${id}` },
      reverses: reverses === null ? null : reverses + 1,
    };
    const { purpose_id, channel } = target?.row ?? row;
    insert(db, 'consent_event', { ...entry, purpose_id: purpose_id ?? 1, channel: channel ?? 'any' });
    if (own(whose) !== whose)
      insert(db, 'merged_row', { table_name: 'consent_event', row_id: id, customer_id: whose });
  });
}

/** Makes the schema and fills it with a world; people are what their records say. */
export function fillWorld(db: WriteDb, world: World): void {
  const own = (of: number) => world.mergedInto[of - 1] ?? of;
  create(db);
  db.transaction(() => {
    if (world.currency !== null) insert(db, 'setting', { name: 'currency', value: world.currency });
    if (world.rfm !== null) insert(db, 'setting', { name: 'rfm', value: JSON.stringify(world.rfm) });
    addSources(db);
    addImports(db, world.undoneImports);
    addPeople(db, world);
    addThings(db, world, own);
    addFeedback(db, world, own);
    addPreferences(db, world, own);
    addConsent(db, world, own);
    world.followUps.forEach(({ of, row }) => insert(db, 'follow_up', { customer_id: own(of), ...row }));
    world.segments.forEach((definition, at) =>
      insert(db, 'segment', {
        ...{ id: at + 1, name: `Segment ${at + 1}`, definition: JSON.stringify(definition), version: 1 },
        changed_at: '2024-01-01T00:00:00Z',
      }),
    );
    world.mergedInto.forEach((into, at) => {
      if (into === null) recompute(db, at + 1);
    });
  });
}
