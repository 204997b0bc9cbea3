import { int, optional, text, type ReadDb, type WriteDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { ConsentDraft } from '../import/normalise/drafts.ts';
import {
  chainStart,
  link,
  verifyChain,
  type ChainEntry,
  type ChainHashing,
  type ChainValue,
  type ChainVerdict,
} from './chain.ts';

/**
 * When a consent was given of which no date is known. It stands before every dated entry, so that an undated yes never
 * outweighs a no; it counts from the day it was recorded on.
 */
export const undated = '0001-01-01T00:00:00Z';

const restrictive: readonly string[] = ['denied', 'withdrawn', 'objected'];

/** Whether a state forbids. */
export function isRestrictive(state: string): boolean {
  return restrictive.includes(state);
}

/** Where an entry of the ledger comes from. `personal` is kept beside it and can be erased. */
export type ConsentOrigin = Readonly<{
  importId: number | null;
  row: number | null;
  /** Now, ISO 8601 UTC. */
  recordedAt: string;
  /** Who the file says it is about. */
  who: Readonly<Record<string, string>>;
  /** The instant it counts from, where that is not to be told from the draft and `recordedAt`. */
  capturedAt?: string;
  /** The entry that was said of another person of the same address, and counts for this one too. */
  from?: number;
}>;

/** An entry that stands and is to be taken back. */
export type Standing = Readonly<{
  id: number;
  customerId: number | null;
  purpose: string;
  channel: string;
  importId: number | null;
  row: number | null;
}>;

export interface Ledger {
  /** Appends what a draft says. 'unknown' says nothing and is not appended. Returns the number of entries made, 0 or 1. */
  readonly append: (customerId: number, draft: ConsentDraft, origin: ConsentOrigin) => number;
  /** Appends an entry that takes another back: both count for nothing from `recordedAt` on. */
  readonly reverse: (entry: Standing, recordedAt: string) => void;
  /** Id of the newest entry. */
  readonly lastId: () => number;
  /** Frees the prepared statements. */
  readonly close: () => void;
}

/**
 * The instant a consent counts from. A no of which only the day is known counts from that day's end and one without a date from
 * now, a yes from the day's start or before everything: in doubt the no is the later one.
 */
export function capturedAt(draft: Pick<ConsentDraft, 'state' | 'when' | 'basis'>, now: string): string {
  const isNo = isRestrictive(draft.state);
  // a yes that nothing proves has only the date of its row: that says when the row changed, not when someone agreed
  if (draft.when === null || (draft.state === 'granted' && draft.basis === 'unproven'))
    return isNo ? now : undated;
  return draft.when.instant ?? `${draft.when.day}T${isNo ? '23:59:59' : '00:00:00'}Z`;
}

function purposeName(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1).replaceAll(/[-_]/gu, ' ');
}

const namesAr: Readonly<Record<string, string>> = {
  marketing: 'التسويق',
  newsletter: 'النشرة البريدية',
  transactional: 'رسائل الطلبات',
  profiling: 'التحليل الشخصي',
  sale: 'بيع البيانات',
};

function readPurposes(db: ReadDb): Map<string, number> {
  return new Map(
    db
      .all(sql`SELECT id, purpose_key FROM purpose`, { id: int, purpose_key: text })
      .map((row) => [row.purpose_key, row.id]),
  );
}

/** What an entry's hash covers: entries that take nothing back have the hash they had before others could. */
function hashedValues(values: readonly ChainValue[]): readonly ChainValue[] {
  return values.at(-1) === null ? values.slice(0, -1) : values;
}

/** Opens the ledger for appending. Purposes not met before are made. */
export function openLedger(db: WriteDb, hashing: ChainHashing): Ledger {
  const purposes = readPurposes(db);
  const last = db.first(sql`SELECT id, hash FROM consent_event ORDER BY id DESC LIMIT 1`, {
    id: int,
    hash: text,
  });
  let lastId = last?.id ?? 0;
  let head = last?.hash ?? chainStart;
  const insert = db.prepare(
    `INSERT INTO consent_event (id, customer_id, purpose_id, channel, state, basis, captured_at, personal, salt,
                                personal_digest, import_id, row, recorded_at, previous_hash, hash, reverses)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  function purposeId(key: string): number {
    const known = purposes.get(key);
    if (known !== undefined) return known;
    const id = db.insert(
      sql`INSERT INTO purpose (purpose_key, name_en, name_ar)
          VALUES (${key}, ${purposeName(key)}, ${namesAr[key] ?? purposeName(key)})`,
    );
    purposes.set(key, id);
    return id;
  }

  type Said = Pick<ConsentDraft, 'state' | 'basis'> &
    Pick<Standing, 'customerId' | 'purpose' | 'channel' | 'importId' | 'row'> &
    Readonly<{ captured: string; recordedAt: string; personal: string; reverses: number | null }>;

  function add(said: Said): void {
    const { purpose, channel, state, basis, captured, importId, row, recordedAt, personal, reverses } = said;
    lastId += 1;
    const values = hashedValues([
      lastId,
      purpose,
      channel,
      state,
      basis,
      captured,
      null,
      importId,
      row,
      recordedAt,
      reverses,
    ]);
    const made = link(hashing, head, values, personal);
    insert.run([
      lastId,
      said.customerId,
      purposeId(purpose),
      channel,
      state,
      basis,
      captured,
      personal,
      made.salt,
      made.personalDigest,
      importId,
      row,
      recordedAt,
      made.previousHash,
      made.hash,
      reverses,
    ]);
    head = made.hash;
  }

  return {
    append(customerId, draft, origin) {
      if (draft.state === 'unknown') return 0;
      const { importId, row, recordedAt, who } = origin;
      const captured = origin.capturedAt ?? capturedAt(draft, recordedAt);
      const { from } = origin;
      const personal = JSON.stringify({
        who,
        evidence: draft.evidence,
        ...(from === undefined ? {} : { from }),
      });
      add({ ...draft, customerId, captured, importId, row, recordedAt, personal, reverses: null });
      return 1;
    },
    reverse(entry, recordedAt) {
      const { id, ...rest } = entry;
      // whom it is about stands in the entry that it takes back
      const own = { state: 'unknown', basis: 'import-undone', captured: recordedAt, personal: '{}' } as const;
      add({ ...rest, ...own, recordedAt, reverses: id });
    },
    lastId: () => lastId,
    close: () => insert.free(),
  };
}

function readEntries(db: ReadDb): ChainEntry[] {
  return db
    .all(
      sql`SELECT consent_event.id, purpose_key, channel, state, basis, captured_at, expires_on, import_id, row,
                 recorded_at, personal, salt, personal_digest, previous_hash, hash, reverses
            FROM consent_event
            JOIN purpose ON purpose.id = consent_event.purpose_id
           ORDER BY consent_event.id`,
      {
        id: int,
        purpose_key: text,
        channel: text,
        state: text,
        basis: text,
        captured_at: text,
        expires_on: optional(text),
        import_id: optional(int),
        row: optional(int),
        recorded_at: text,
        personal: optional(text),
        salt: optional(text),
        personal_digest: text,
        previous_hash: text,
        hash: text,
        reverses: optional(int),
      },
    )
    .map((entry) => ({
      id: entry.id,
      values: hashedValues([
        entry.id,
        entry.purpose_key,
        entry.channel,
        entry.state,
        entry.basis,
        entry.captured_at,
        entry.expires_on,
        entry.import_id,
        entry.row,
        entry.recorded_at,
        entry.reverses,
      ]),
      personal: entry.personal,
      salt: entry.salt,
      personalDigest: entry.personal_digest,
      previousHash: entry.previous_hash,
      hash: entry.hash,
    }));
}

/** Verifies the whole consent ledger. Compare `length` and `head` with those kept in the workspace's header. */
export function verifyLedger(db: ReadDb, sha256: ChainHashing['sha256']): ChainVerdict {
  return verifyChain(sha256, readEntries(db));
}
