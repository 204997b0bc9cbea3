import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { contact, freshDb, lines, on, who } from '../../testing/apply-drafts.ts';
import { bringIn } from '../../testing/undo-one.ts';
import type { ConsentDraft } from '../import/normalise/drafts.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => db.close());

function email(state: ConsentDraft['state'], day: string | null, basis = 'consent'): ConsentDraft {
  const when = day === null ? null : on(day);
  return { purpose: 'marketing', channel: 'email', state, basis, when, evidence: [] };
}

type Said = Readonly<{ address: string; draft: ConsentDraft; name?: string; system: string }>;
const states = () => lines(db, 'SELECT state FROM consent_state ORDER BY customer_id');

/** The states after the files came one a day from 1 June 2024, in the order given. */
function after(...files: readonly Said[]): string[] {
  files.forEach(({ address, draft, name, system }, at) =>
    bringIn(db, {
      drafts: [contact(1, { who: who({ email: address, ...(name && { name }) }), consent: [draft] })],
      system,
      now: `2024-06-0${at + 1}T10:00:00Z`,
    }),
  );
  return states();
}

const list = (draft: ConsentDraft, address = 'ada@x.test'): Said => ({ address, draft, system: 'list' });
const suppressed = (draft: ConsentDraft, address = 'ADA@X.test'): Said => ({
  address,
  draft,
  system: 'stop',
});

test.each([
  ['a proven yes before a dated no', email('granted', '2024-01-01'), email('withdrawn', '2024-02-01')],
  ['a proven yes of the day of the no', email('granted', '2024-02-01'), email('withdrawn', '2024-02-01')],
  ['a proven yes before an undated no', email('granted', '2024-05-01'), email('withdrawn', null)],
  ['an undated yes and a dated no', email('granted', null), email('withdrawn', '2024-02-01')],
  ['an undated yes and an undated no', email('granted', null), email('withdrawn', null)],
  [
    'a yes that nothing proves, of a later date',
    email('granted', '2024-05-01', 'unproven'),
    email('withdrawn', '2024-02-01'),
  ],
  ['an old no of a list', email('granted', null), email('objected', '2020-01-01')],
])('%s: the no stands, whichever file comes first, however the address is written', async (_, yes, no) => {
  expect(after(list(yes), suppressed(no))).toEqual([no.state]);
  db.close();
  db = await freshDb();
  expect(after(suppressed(no), list(yes))).toEqual([no.state]);
});

test('the subscriber list again, also with other columns, does not bring the yes back', () => {
  const yes = email('granted', '2024-01-01');
  expect(after(list(yes), suppressed(email('withdrawn', null)), list(yes))).toEqual(['withdrawn']);
  const richer = contact(1, { who: who({ email: 'ada@x.test' }), consent: [yes], values: { city: 'Rome' } });
  bringIn(db, { drafts: [richer], system: 'list', now: '2024-06-09T10:00:00Z' });
  expect(states()).toEqual(['withdrawn']);
});

test('only a proven yes dated after the no is a new consent, in either order', async () => {
  const [no, yes] = [email('withdrawn', '2024-02-01'), email('granted', '2024-03-01')];
  expect(after(suppressed(no), list(yes))).toEqual(['granted']);
  db.close();
  db = await freshDb();
  expect(after(list(yes), suppressed(no))).toEqual(['granted']);
});

test('a refused address is refused for whoever is met with it later, under any name', async () => {
  const no: Said = {
    address: 'info@x.test',
    name: 'Ada',
    draft: email('withdrawn', '2024-02-01'),
    system: 'stop',
  };
  const yes: Said = {
    address: 'Info@x.test',
    name: 'Grace',
    draft: email('granted', '2024-01-01'),
    system: 'list',
  };
  expect(after(no, yes)).toEqual(['withdrawn', 'withdrawn']);
  db.close();
  db = await freshDb();
  expect(after(yes, no)).toEqual(['withdrawn', 'withdrawn']);
});
