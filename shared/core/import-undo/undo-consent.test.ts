import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { contact, freshDb, lines, on, sha256, who } from '../../testing/apply-drafts.ts';
import { bringIn, undo } from '../../testing/undo-one.ts';
import { consentAt } from '../consent/consent-at.ts';
import { verifyLedger } from '../consent/ledger.ts';
import type { ConsentDraft } from '../import/normalise/drafts.ts';
import type { Day } from '../model/day.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => {
  expect(verifyLedger(db, sha256).broken).toBeNull();
  db.close();
});

function email(state: ConsentDraft['state'], day: string | null, basis = 'consent'): ConsentDraft {
  return {
    purpose: 'marketing',
    channel: 'email',
    state,
    basis,
    when: day === null ? null : on(day),
    evidence: [],
  };
}

const ada = who({ email: 'ada@x.test', name: 'Ada' });
const say = (draft: ConsentDraft, system: string, now: string, person = ada) =>
  bringIn(db, { drafts: [contact(1, { who: person, consent: [draft] })], system, now: `${now}T10:00:00Z` });
const states = () =>
  lines(db, 'SELECT customer_id, state, substr(captured_at, 1, 10) FROM consent_state ORDER BY customer_id');
const stateOn = (day: string, customer = 1) => consentAt(db, customer, day as Day)[0]?.state ?? null;

test('undoing a file that withdrew gives back the yes, says so before, and no entry is removed', () => {
  say(email('granted', '2024-01-10'), 'list', '2024-02-01');
  const withdrawn = say(email('withdrawn', '2024-03-05'), 'unsubscribed', '2024-04-01');
  expect(states()).toEqual(['1 | withdrawn | 2024-03-05']);
  const preview = undo(db, withdrawn, '2024-05-01T09:00:00Z');
  expect(preview).toMatchObject({ refusalsForgotten: 1, contactableAgain: 1, agreementsForgotten: 0 });
  expect(states()).toEqual(['1 | granted | 2024-01-10']);
  // a yes, a no, and the entry that takes the no back
  expect(lines(db, 'SELECT state, reverses FROM consent_event ORDER BY id')).toEqual([
    'granted | –',
    'withdrawn | –',
    'unknown | 2',
  ]);
});

test('on days before it was undone the ledger answers what it answered', () => {
  say(email('granted', '2024-01-10'), 'list', '2024-02-01');
  const withdrawn = say(email('withdrawn', '2024-03-05'), 'unsubscribed', '2024-04-01');
  undo(db, withdrawn, '2024-05-01T09:00:00Z');
  const days = ['2024-01-09', '2024-01-10', '2024-03-04', '2024-03-05', '2024-04-30', '2024-05-01'];
  expect(days.map((day) => stateOn(day))).toEqual([
    null,
    'granted',
    'granted',
    'withdrawn',
    'withdrawn',
    'granted',
  ]);
});

test('what a later file says too is said in its name from when that file said it, and goes with that file', () => {
  const first = say(email('withdrawn', null), 'list', '2024-02-01');
  const second = say(email('withdrawn', null), 'list', '2024-04-01');
  expect(states()).toEqual(['1 | withdrawn | 2024-02-01']);
  expect(undo(db, first)).toMatchObject({ refusalsForgotten: 0, keptRows: 1 });
  // an undated no counts from the import that is left
  expect(states()).toEqual(['1 | withdrawn | 2024-04-01']);
  undo(db, second);
  expect(states()).toEqual([]);
});

test('a no that a newer version of the record repeats stands when the older version’s file is undone', () => {
  const no = email('withdrawn', '2024-01-05');
  const first = bringIn(db, { drafts: [contact(1, { who: ada, consent: [no] })] });
  bringIn(db, { drafts: [contact(1, { who: ada, consent: [no], values: { city: 'Rome' } })] });
  undo(db, first);
  expect(states()).toEqual(['1 | withdrawn | 2024-01-05']);
});

test('entries of people who go stay in the chain, of nobody', () => {
  const first = say(email('withdrawn', '2024-01-05'), 'list', '2024-02-01');
  expect(undo(db, first)).toMatchObject({ refusalsForgotten: 1, contactableAgain: 0 });
  expect(lines(db, 'SELECT customer_id, state FROM consent_event')).toEqual(['– | withdrawn', '– | unknown']);
});

test('who came with a refused address is free of that no when either file is undone', () => {
  const info = (name: string) => who({ email: 'info@x.test', name });
  const refused = say(email('withdrawn', '2024-01-05'), 'list', '2024-02-01', info('Ada'));
  const later = say(email('granted', '2024-01-01'), 'shop', '2024-03-01', info('Grace'));
  expect(states()).toEqual(['1 | withdrawn | 2024-01-05', '2 | withdrawn | 2024-01-05']);
  undo(db, refused);
  expect(states()).toEqual(['2 | granted | 2024-01-01']);
  undo(db, later);
  expect(states()).toEqual([]);
});
