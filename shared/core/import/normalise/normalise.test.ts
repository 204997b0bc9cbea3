import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mappingOf, run } from '../../../testing/normalise-rows.ts';
import { runs } from '../../../testing/property-runs.ts';
import { importKinds, type Mapping } from '../../model/import.ts';
import type { ConsentRowDraft, PreferenceDraft } from './drafts.ts';
import { choicesOf } from '../mapping/meanings.ts';

test('cells beyond the header are kept under their place, missing ones are blank, both are counted', () => {
  const found = run(mappingOf('contacts', ['customer.email', 'customer.city']), [
    ['a@b.co', 'Cairo', 'extra'],
    ['c@d.co'],
  ]);
  expect(found.drafts.map(({ custom }) => custom)).toEqual([[['#3', 'extra']], []]);
  expect(found.issues.map(({ code, count }) => [code, count])).toEqual([
    ['cells-extra', 1],
    ['cells-missing', 1],
  ]);
});

test('a damaged row is rejected when its cells do not fit, else taken and counted', () => {
  const found = run(
    mappingOf('contacts', ['customer.email', 'customer.city']),
    [['a@b.co', '"Cairo'], ['b@c.de'], ['x'.repeat(200)]],
    ['quote-unclosed', 'quote-unclosed', 'cell-too-long'],
  );
  expect(found.drafts).toHaveLength(1);
  expect(found.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'quote-unclosed'],
    [3, 'cell-too-long'],
  ]);
});

test('consent: yes to unsubscribed withdraws, no to it grants nothing, a word that is none is kept and grants nothing', () => {
  const consentOf = (meaning: string, cell: string) => {
    const found = run(mappingOf('contacts', ['customer.email', meaning]), [['a@b.co', cell]]);
    const [draft] = found.drafts;
    return draft?.kind === 'contacts' ? draft.consent.map(({ channel, state }) => `${channel} ${state}`) : [];
  };
  expect(consentOf('consent.emailOptOut', 'yes')).toEqual(['email withdrawn']);
  expect(consentOf('consent.emailOptOut', 'no')).toEqual([]);
  expect(consentOf('consent.emailOptIn', 'نعم')).toEqual(['email granted']);
  expect(consentOf('consent.emailOptIn', '0')).toEqual(['email denied']);
  expect(consentOf('consent.emailOptIn', 'unsubscribed')).toEqual(['email denied']);
  expect(consentOf('consent.emailOptIn', 'perhaps')).toEqual([]);
  expect(consentOf('consent.emailState', 'unsubscribed')).toEqual(['email withdrawn']);
  expect(consentOf('consent.phoneOptOut', '1')).toEqual(['phone withdrawn']);
});

test('a word in a column of opting out keeps its own meaning', () => {
  const found = run(mappingOf('contacts', ['customer.email', 'consent.emailOptOut']), [
    ['a@b.co', 'subscribed'],
    ['c@d.co', 'opted out'],
  ]);
  expect(
    found.drafts.map((draft) => (draft.kind === 'contacts' ? draft.consent.map(({ state }) => state) : null)),
  ).toEqual([[], ['withdrawn']]);
});

test('of two statements about one channel the stricter one counts', () => {
  const found = run(mappingOf('contacts', ['customer.email', 'consent.optInAt', 'consent.optOutAt']), [
    ['a@b.co', '2024-01-01', '2025-01-01'],
    ['c@d.co', '2024-01-01', 'some day'],
    ['e@f.co', '2024-01-01', ''],
  ]);
  expect(found.drafts.map((draft) => (draft.kind === 'contacts' ? draft.consent[0]?.state : null))).toEqual([
    'withdrawn',
    'withdrawn',
    'granted',
  ]);
});

test('a consent list whose decision or channel cannot be read is rejected, never guessed', () => {
  const meanings = [
    'customer.email',
    'consent.purpose',
    'consent.channel',
    'consent.state',
    'consent.capturedAt',
    'consent.evidence',
  ];
  const found = run(mappingOf('consent', meanings), [
    ['a@b.co', 'Newsletter', 'email', 'granted', '2025-01-31 10:00:00', 'form 3'],
    ['a@b.co', 'Newsletter', 'email', 'hm', '2025-01-31', ''],
    ['a@b.co', 'Newsletter', 'pigeon', 'granted', '2025-01-31', ''],
    ['', 'Newsletter', 'email', 'granted', '2025-01-31', ''],
  ]);
  const [only] = found.drafts as ConsentRowDraft[];
  expect(only?.consent).toMatchObject({
    purpose: 'newsletter',
    channel: 'email',
    state: 'granted',
    evidence: [['c5 consent.evidence', 'form 3']],
  });
  expect(found.rejected.map(({ reason }) => reason)).toEqual([
    'consent-unreadable',
    'channel-unreadable',
    'who-missing',
  ]);
});

test('one row of several preferences gives several drafts of the same row', () => {
  const found = run(mappingOf('preferences', ['customer.email', 'preference.answer']), [
    ['a@b.co', 'tea; coffee'],
  ]);
  expect((found.drafts as PreferenceDraft[]).map(({ row, value }) => [row, value])).toEqual([
    [1, 'tea'],
    [1, 'coffee'],
  ]);
});

test('scores outside their scale are kept as text and not counted', () => {
  const found = run(mappingOf('survey', ['survey.nps']), [['11'], ['10'], ['x'], ['']]);
  expect(found.drafts.map((draft) => (draft.kind === 'survey' ? draft.answers[0]?.number : 0))).toEqual([
    null,
    10,
    null,
  ]);
  expect(found.issues.map(({ code }) => code)).toEqual(['number-unreadable', 'score-out-of-range']);
  expect(found.rejected.map(({ reason }) => reason)).toEqual(['row-empty']);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '1',
    '-5',
    '1,5',
    '1.234',
    '2025-01-31',
    '03/04/2025',
    'a@b.co',
    'yes',
    'unsubscribed',
    '__proto__',
    'EUR',
    '+201001234567',
    '=1+1',
    'C536379',
    '1E400',
    '9'.repeat(40),
  ),
);

/** What a kind cannot do without. */
const needed: Record<Mapping['kind'], readonly string[]> = {
  contacts: ['customer.email'],
  'order-lines': ['orders.placedAt', 'line.amount'],
  products: ['product.sku'],
  events: ['event.kind', 'event.at'],
  spend: ['spend.day', 'spend.amount'],
  survey: [],
  preferences: ['preference.answer', 'customer.email'],
  rates: ['rate.currency', 'rate.base', 'rate.day', 'rate.value'],
  consent: ['consent.state', 'customer.email'],
};

/** Where chance alone hardly ever makes a row that can be read. */
const soundRows: Partial<Record<Mapping['kind'], readonly string[]>> = {
  rates: ['USD', 'EUR', '2025-01-31', '1'],
};

test.each(importKinds)('rows in = rows with drafts + rejections, whatever %s hold', (kind) => {
  const choices = choicesOf(kind);
  const mapping = fc.array(fc.constantFrom(...choices), { minLength: 1, maxLength: 8 });
  const hostileRow = fc.array(hostile, { minLength: 0, maxLength: 10 });
  const sound = soundRows[kind];
  const row = sound === undefined ? hostileRow : fc.oneof(hostileRow, fc.constant([...sound]));
  const rows = fc.array(row, { maxLength: 15 });
  let draftsMade = 0;
  fc.assert(
    fc.property(mapping, rows, (meanings, table) => {
      const decided = mappingOf(kind, [...needed[kind], ...meanings], { dateOrder: 'dmy', decimalMark: '.' });
      const found = run(decided, table);
      draftsMade += found.drafts.length;
      const taken = new Set(found.drafts.map(({ row }) => row));
      expect(taken.size + found.rejected.length).toBe(table.length);
      for (const draft of found.drafts)
        if (draft.kind === 'order-lines') expect(Number.isSafeInteger(draft.line.amount)).toBe(true);
    }),
    { numRuns: runs(400) },
  );
  expect(draftsMade).toBeGreaterThan(0);
});
