import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { applyFile, contact, freshDb, hashing, on, sha256, who } from '../../testing/apply-drafts.ts';
import { runs } from '../../testing/property-runs.ts';
import { int, optional, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { mergePairs } from '../identity/merging/merge.ts';
import { readStanding } from '../identity/merging/standing-merges.ts';
import { unmerge } from '../identity/merging/unmerge.ts';
import type { ConsentDraft } from '../import/normalise/drafts.ts';
import type { Day } from '../model/day.ts';
import { consentAt } from './consent-at.ts';
import { openLedger, verifyLedger } from './ledger.ts';
import { decidingEntries, type SideEntry } from './sides.ts';

const at = '2024-06-25T10:00:00Z';
let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
  applyFile(db, {
    drafts: [1, 2, 3].map((row) => contact(row, { who: who({ id: `c${row}`, name: `Person ${row}` }) })),
  });
});
afterEach(() => db.close());

type Said = Pick<ConsentDraft, 'channel' | 'state'> & Readonly<{ customer: number; day: string | null }>;

function say(said: readonly Said[]): void {
  const ledger = openLedger(db, hashing);
  for (const { customer, channel, state, day } of said)
    ledger.append(
      customer,
      {
        purpose: 'marketing',
        channel,
        state,
        basis: 'consent',
        when: day === null ? null : on(day),
        evidence: [],
      },
      { importId: null, row: null, recordedAt: '2024-06-10T10:00:00Z', who: {} },
    );
  ledger.close();
}

const merge = (a: number, b: number) => mergePairs(db, [{ a, b, probability: null }], { at, origin: 'hand' });
const stateNow = (customer: number) =>
  Object.fromEntries(
    db
      .all(sql`SELECT channel, state FROM consent_state WHERE customer_id = ${customer} ORDER BY channel`, {
        channel: text,
        state: text,
      })
      .map((row) => [row.channel, row.state]),
  );

test('a refusal of one side stands against a later yes of the other', () => {
  say([
    { customer: 1, channel: 'email', state: 'granted', day: '2024-03-01' },
    { customer: 2, channel: 'email', state: 'withdrawn', day: '2023-01-01' },
  ]);
  merge(1, 2);
  expect(stateNow(1)).toEqual({ email: 'withdrawn' });
  // a grant of one side alone does not speak for the other
  say([{ customer: 1, channel: 'email', state: 'granted', day: '2024-06-01' }]);
  expect(stateNow(1)).toEqual({ email: 'withdrawn' });
});

test('a refusal of every channel counts for the channels of the other side, unless its own side took it back', () => {
  say([
    { customer: 1, channel: 'email', state: 'granted', day: '2024-03-01' },
    { customer: 1, channel: 'sms', state: 'granted', day: '2024-03-01' },
    { customer: 2, channel: 'any', state: 'objected', day: '2023-01-01' },
    { customer: 2, channel: 'sms', state: 'granted', day: '2023-05-01' },
  ]);
  merge(1, 2);
  expect(stateNow(1)).toEqual({ any: 'objected', email: 'objected', sms: 'granted' });
});

test('a side that says nothing neither allows nor forbids', () => {
  say([{ customer: 2, channel: 'email', state: 'granted', day: '2024-03-01' }]);
  merge(1, 2);
  expect(stateNow(1)).toEqual({ email: 'granted' });
});

test('the day before is asked with the same strictness', () => {
  say([
    { customer: 1, channel: 'email', state: 'granted', day: '2024-01-01' },
    { customer: 2, channel: 'email', state: 'denied', day: '2024-03-01' },
  ]);
  merge(1, 2);
  const stateOn = (day: string) => consentAt(db, 1, day as Day).map(({ state }) => state);
  expect([stateOn('2024-02-01'), stateOn('2024-03-01')]).toEqual([['granted'], ['denied']]);
});

// an independent way to ask: whether a person may be reached, side by side, each by its latest word on the channel or on all
const isNo = (state: string) => ['denied', 'withdrawn', 'objected'].includes(state);
function maySide(entries: readonly SideEntry[], channel: string): boolean | null {
  const said = entries.filter((one) => one.channel === channel || one.channel === 'any');
  const order = (one: SideEntry) => `${one.capturedAt}${isNo(one.state) ? 1 : 0}`;
  const last = said.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];
  return last === undefined ? null : !isNo(last.state);
}

function readEntries(customer: number): SideEntry[] {
  return db.all(
    sql`SELECT id, side, purpose_id || '' AS purpose, channel, state, captured_at AS capturedAt, expires_on AS expiresOn
          FROM consent_said
         WHERE customer_id = ${customer}`,
    {
      id: int,
      side: int,
      purpose: text,
      channel: text,
      state: text,
      capturedAt: text,
      expiresOn: optional(text),
    },
  );
}

const channels = ['email', 'sms', 'any'] as const;
const saying: fc.Arbitrary<Said> = fc.record({
  customer: fc.integer({ min: 1, max: 3 }),
  channel: fc.constantFrom(...channels),
  state: fc.constantFrom('granted' as const, 'denied' as const, 'withdrawn' as const),
  day: fc.option(fc.constantFrom('2024-01-01', '2024-01-02', '2024-01-03')),
});
const manySayings = fc.array(saying, { maxLength: 8 });

test('merged is never looser than the strictest side, later words included; parted is what it was; the ledger is whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      manySayings,
      manySayings,
      fc.constantFrom([1, 2], [2, 3], [1, 3]),
      async (said, later, pair) => {
        db.close();
        db = await freshDb();
        applyFile(db, {
          drafts: [1, 2, 3].map((row) =>
            contact(row, { who: who({ id: `c${row}`, name: `Person ${row}` }) }),
          ),
        });
        say(said);
        const [a = 0, b = 0] = pair;
        const before = [1, 2, 3].map(stateNow);
        const [kept, dropped] = [Math.min(a, b), Math.max(a, b)];
        merge(a, b);
        checkStrict(kept);
        unmerge(db, [readStanding(db)[0]?.id ?? 0], at);
        expect([1, 2, 3].map(stateNow)).toEqual(before);
        merge(a, b);
        // what comes after the merge is said of who stands for the person
        say(later.map((one) => (one.customer === dropped ? { ...one, customer: kept } : one)));
        checkStrict(kept);
        expect(verifyLedger(db, sha256).broken).toBeNull();
      },
    ),
    { numRuns: runs(150) },
  );
});

function checkStrict(person: number): void {
  const entries = readEntries(person);
  const states = stateNow(person);
  const sides = [...new Set(entries.map(({ side }) => side))];
  for (const channel of channels) {
    const may = sides.map((side) =>
      maySide(
        entries.filter((one) => one.side === side),
        channel,
      ),
    );
    const state = states[channel];
    if (sides.length > 1 && may.includes(false) && state !== undefined)
      expect(isNo(state), channel).toBe(true);
    if (may.every((one) => one !== false) && sides.length > 1)
      expect(isNo(state ?? ''), channel).toBe(strictOwn(entries, channel));
  }
  // the view and the function are one rule
  const decided = decidingEntries(entries).map(({ channel, entry }) => [channel, entry.state]);
  expect(Object.fromEntries(decided)).toEqual(states);
}

/** Whether a side's latest word on this very channel is a no, though a later one on all channels may have been a yes. */
function strictOwn(entries: readonly SideEntry[], channel: string): boolean {
  return [...new Set(entries.map(({ side }) => side))].some((side) => {
    const own = entries.filter((one) => one.side === side && one.channel === channel);
    return (
      maySide(
        own.map((one) => ({ ...one, channel: 'any' })),
        channel,
      ) === false
    );
  });
}
