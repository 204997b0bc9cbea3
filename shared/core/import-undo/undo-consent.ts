import { capturedAt, isRestrictive, openLedger, type Ledger, type Standing } from '../consent/ledger.ts';
import { int, optional, text, type ReadDb } from '../db/db.ts';
import { sql, type Sql } from '../db/sql.ts';
import { readContent } from '../identity/content.ts';
import { emailKey as keyOf } from '../import/cells/parse-email.ts';
import type { ConsentDraft } from '../import/normalise/drafts.ts';
import type { OwnRecord } from './own-records.ts';
import type { UndoContext } from './undo-context.ts';

type Entry = Standing &
  Readonly<{ state: string; basis: string; capturedAt: string; personal: string | null }>;
type Personal = Readonly<{
  who?: Record<string, string>;
  evidence?: ConsentDraft['evidence'];
  from?: number;
}>;
/** Who says the same now: the file that has the record too, or the one with its next version. */
type Heir = Readonly<{ importId: number; row: number; draft: ConsentDraft }>;

/** People whose state changes by undoing. */
export type ConsentChange = Readonly<{
  refusalsForgotten: number;
  contactableAgain: number;
  agreementsForgotten: number;
}>;

/** Entries that stand, of those that a condition picks. */
function readEntries({ db }: UndoContext, condition: Sql): Entry[] {
  return db
    .all(
      sql`SELECT entry.id, customer_id, purpose_key, channel, state, basis, captured_at, personal, import_id, row
            FROM consent_event AS entry
            JOIN purpose ON purpose.id = entry.purpose_id
           WHERE ${condition}
             AND reverses IS NULL
             AND NOT EXISTS (SELECT 1 FROM consent_event AS reversal WHERE reversal.reverses = entry.id)
           ORDER BY entry.id`,
      {
        id: int,
        customer_id: optional(int),
        purpose_key: text,
        channel: text,
        state: text,
        basis: text,
        captured_at: text,
        personal: optional(text),
        import_id: optional(int),
        row: optional(int),
      },
    )
    .map((row) => ({
      id: row.id,
      customerId: row.customer_id,
      purpose: row.purpose_key,
      channel: row.channel,
      state: row.state,
      basis: row.basis,
      capturedAt: row.captured_at,
      personal: row.personal,
      importId: row.import_id,
      row: row.row,
    }));
}

type States = ReadonlyMap<number, ReadonlyMap<string, string>>;

function readStates(db: ReadDb, customers: ReadonlySet<number>): States {
  const states = new Map<number, Map<string, string>>();
  db.scan(
    sql`SELECT customer_id, purpose_id, channel, state
          FROM consent_state
         WHERE customer_id IN (SELECT value FROM json_each(${JSON.stringify([...customers])}))`,
    ([customerId, purposeId, channel, state]) => {
      const id = int(customerId ?? null);
      const known = states.get(id) ?? new Map<string, string>();
      known.set(`${int(purposeId ?? null)}/${text(channel ?? null)}`, text(state ?? null));
      states.set(id, known);
    },
  );
  return states;
}

function compareStates(before: States, after: States): ConsentChange {
  let [refusalsForgotten, contactableAgain, agreementsForgotten] = [0, 0, 0];
  for (const [customerId, states] of before) {
    const now = (key: string) => after.get(customerId)?.get(key);
    const refused = [...states].filter(
      ([key, state]) => isRestrictive(state) && !isRestrictive(now(key) ?? ''),
    );
    if (refused.length > 0) refusalsForgotten += 1;
    if (refused.some(([key]) => now(key) === 'granted')) contactableAgain += 1;
    if ([...states].some(([key, state]) => state === 'granted' && now(key) === undefined))
      agreementsForgotten += 1;
  }
  return { refusalsForgotten, contactableAgain, agreementsForgotten };
}

function readNext(db: ReadDb, id: number) {
  const row = db.first(sql`SELECT import_id, row, content FROM record WHERE id = ${id}`, {
    import_id: int,
    row: int,
    content: text,
  });
  return row === null ? null : { importId: row.import_id, row: row.row, content: readContent(row.content) };
}

/** What a record says of consent that an entry holds. */
function draftOf({ content }: OwnRecord, entry: Entry, saidAt: string): ConsentDraft | undefined {
  return content.consent?.find(
    (one) =>
      one.purpose === entry.purpose &&
      one.channel === entry.channel &&
      one.state === entry.state &&
      capturedAt(one, saidAt) === entry.capturedAt,
  );
}

/** The next version of a record, when it says the same. */
function nextOf({ db }: UndoContext, { next }: OwnRecord, draft: ConsentDraft): Heir | null {
  const version = next === null ? null : readNext(db, next);
  const said = JSON.stringify(draft);
  if (!version?.content.consent?.some((one) => JSON.stringify(one) === said)) return null;
  return { importId: version.importId, row: version.row, draft };
}

/** Who else says what an entry says; 'user' when its record stays for what somebody made of it; null when nobody does. */
function heirOf(context: UndoContext, entry: Entry, records: readonly OwnRecord[]): Heir | 'user' | null {
  const saidAt = context.imports.get(context.importId)?.startedAt ?? context.now;
  let heir: Heir | null = null;
  for (const record of records) {
    const draft = draftOf(record, entry, saidAt);
    if (draft === undefined) continue;
    if (record.fate === 'user') return 'user';
    heir = record.fate === 'gone' ? (heir ?? nextOf(context, record, draft)) : { ...record.fate, draft };
  }
  return heir;
}

function personalOf({ personal }: Entry): Personal {
  // written by the ledger
  return personal === null ? {} : (JSON.parse(personal) as Personal);
}

/** A record of the customer that stays and has the address: by it a refusal of others of that address still counts. */
function knownBy(
  context: UndoContext,
  entry: Entry,
  records: ReadonlyMap<number, OwnRecord>,
): Heir | 'user' | null {
  const { who, evidence = [] } = personalOf(entry);
  if (entry.customerId === null || who?.['email'] === undefined) return null;
  const found = context.db.all(
    sql`SELECT record.id, record.import_id, record.row
          FROM identity_link
          JOIN record ON record.id = identity_link.record_id
         WHERE identity_link.customer_id = ${entry.customerId}
           AND record.content ->> '$.emailKey' = ${keyOf(who['email'])}
         ORDER BY record.id`,
    { id: int, import_id: int, row: int },
  );
  // as the ledger had it
  const draft = { ...entry, evidence, when: null } as ConsentDraft;
  for (const { id, import_id: importId, row } of found) {
    const fate = records.get(id)?.fate ?? { importId, row };
    if (fate === 'user') return 'user';
    if (fate !== 'gone') return { ...fate, draft };
  }
  return null;
}

/** What was said of others for the sake of these entries. */
function readCopies(context: UndoContext, ids: readonly number[]): Entry[] {
  const wanted = sql`personal ->> '$.from' IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return ids.length === 0
    ? []
    : readEntries(context, sql`state IN ('denied', 'withdrawn', 'objected') AND ${wanted}`);
}

function peopleOf(entries: readonly Entry[]): number[] {
  return entries.map(({ customerId }) => customerId).filter((id) => id !== null);
}

/** An entry that is said again, by whom and since when. */
type Again = Heir & Readonly<{ capturedAt: string; from?: number }>;
/** What stands now for entries that are taken back and said again. */
type Successors = Map<number, number>;

function againOf(
  context: UndoContext,
  entry: Entry,
  records: ReadonlyMap<number, OwnRecord>,
  byRow: ReadonlyMap<number, OwnRecord[]>,
  successors: Successors,
): Again | 'user' | null {
  const { from } = personalOf(entry);
  if (from !== undefined) {
    const known = knownBy(context, entry, records);
    if (known === null || known === 'user') return known;
    return { ...known, capturedAt: entry.capturedAt, from: successors.get(from) ?? from };
  }
  const heir = heirOf(context, entry, byRow.get(entry.row ?? 0) ?? []);
  if (heir === null || heir === 'user') return heir;
  const saidAt = context.imports.get(heir.importId)?.startedAt ?? context.now;
  return { ...heir, capturedAt: capturedAt(heir.draft, saidAt) };
}

/** A copy stands and goes with what it copies. */
function copyAgain(copy: Entry, successors: Successors): Again | 'user' | null {
  const { evidence = [], from = 0 } = personalOf(copy);
  const successor = successors.get(from);
  if (successor === from) return 'user';
  if (successor === undefined || copy.importId === null || copy.row === null) return null;
  // as the ledger had it
  const draft = { ...copy, evidence, when: null } as ConsentDraft;
  const { importId, row, capturedAt: since } = copy;
  return { importId, row, draft, capturedAt: since, from: successor };
}

/** Takes an entry back, and says it again where somebody else says it. @returns 1 when nobody does, else 0 */
function takeBack(
  ledger: Ledger,
  entry: Entry,
  again: Again | 'user' | null,
  recordedAt: string,
  successors: Successors,
): number {
  if (again === 'user') {
    successors.set(entry.id, entry.id);
    return 0;
  }
  ledger.reverse(entry, recordedAt);
  if (again === null || entry.customerId === null) return 1;
  const { draft, ...origin } = again;
  const { who = {} } = personalOf(entry);
  ledger.append(entry.customerId, draft, { ...origin, recordedAt, who });
  successors.set(entry.id, ledger.lastId());
  return 0;
}

/**
 * Takes back in the ledger what only this import said: an entry for an entry, nothing is deleted. What a later file says too is
 * taken back and said again for that file, from when that file said it. Before records and customers go.
 */
export function undoConsent(context: UndoContext, records: ReadonlyMap<number, OwnRecord>): ConsentChange {
  const { db, now, hashing, tally } = context;
  const entries = readEntries(context, sql`import_id = ${context.importId}`);
  const refusals = entries.filter(({ state }) => isRestrictive(state)).map(({ id }) => id);
  const copies = readCopies(context, refusals).filter(({ importId }) => importId !== context.importId);
  const people = new Set(peopleOf([...entries, ...copies]));
  const before = readStates(db, people);
  const byRow = new Map<number, OwnRecord[]>();
  for (const record of records.values()) byRow.set(record.row, [...(byRow.get(record.row) ?? []), record]);
  const ledger = openLedger(db, hashing);
  const successors: Successors = new Map();
  let reversed = 0;
  for (const entry of entries) {
    const again = againOf(context, entry, records, byRow, successors);
    reversed += takeBack(ledger, entry, again, now, successors);
  }
  for (const copy of copies) reversed += takeBack(ledger, copy, copyAgain(copy, successors), now, successors);
  ledger.close();
  tally.gone('consentEvents', reversed);
  return compareStates(before, readStates(db, people));
}
