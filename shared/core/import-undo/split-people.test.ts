import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { contact, freshDb, line, lines, who, type FileOfDrafts } from '../../testing/apply-drafts.ts';
import { bringIn, identical, undo } from '../../testing/undo-one.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => db.close());

const byMail = { email: 'ada@x.test', name: 'Ada Lovelace' };
const byPhone = { phone: '+441', name: 'Ada Lovelace' };
const list = (system: string, person: Parameters<typeof who>[0]): FileOfDrafts => ({
  drafts: [contact(1, { who: who(person) })],
  system,
});
const bridge = list('bridge', { ...byMail, ...byPhone });
const orders = (system: string, key: string, person: Parameters<typeof who>[0]): FileOfDrafts => ({
  drafts: [line(1, { key, who: who(person) })],
  system,
});
const people = () => lines(db, 'SELECT email, phone FROM customer ORDER BY id');

test('two people whom only the undone file joined are two again, the first with the id they had together', () => {
  const first = bringIn(db, list('a', byMail));
  const joining = bringIn(db, bridge);
  const before = lines(db, 'SELECT id FROM customer');
  const last = bringIn(db, list('b', byPhone));
  expect(people()).toEqual(['ada@x.test | +441']);
  expect(undo(db, joining)).toMatchObject({ gone: { joins: 1 } });
  expect(people()).toEqual(['ada@x.test | –', '– | +441']);
  expect(lines(db, 'SELECT MIN(id) FROM customer')).toEqual(before);
  expect(lines(db, 'SELECT evidence FROM identity_link ORDER BY record_id')).toEqual(['new', 'new']);
  undo(db, first);
  undo(db, last);
  expect(people()).toEqual([]);
});

test('their purchases and what they agreed to go with them', () => {
  bringIn(db, orders('a', 'A', byMail));
  const joining = bringIn(db, bridge);
  bringIn(db, orders('b', 'B', byPhone));
  const no = {
    purpose: 'marketing',
    channel: 'sms' as const,
    state: 'denied' as const,
    basis: 'consent',
    when: null,
    evidence: [],
  };
  bringIn(db, { drafts: [contact(1, { who: who(byPhone), consent: [no] })], system: 'c' });
  const bought =
    'SELECT email, phone, order_key FROM orders JOIN customer ON customer.id = customer_id ORDER BY order_key';
  const refused = 'SELECT phone, state FROM consent_state JOIN customer ON customer.id = customer_id';
  expect(lines(db, bought)).toEqual(['ada@x.test | +441 | A', 'ada@x.test | +441 | B']);
  undo(db, joining);
  expect(lines(db, bought)).toEqual(['ada@x.test | – | A', '– | +441 | B']);
  expect(lines(db, refused)).toEqual(['+441 | denied']);
});

test('whom other evidence holds together stays one', () => {
  bringIn(db, list('a', byMail));
  const joining = bringIn(db, bridge);
  bringIn(db, list('b', { ...byMail, ...byPhone }));
  bringIn(db, list('c', byPhone));
  undo(db, joining);
  expect(people()).toEqual(['ada@x.test | +441']);
});

test('people of whom one file has purchases that cannot be told apart stay one', () => {
  bringIn(db, list('a', byMail));
  const joining = bringIn(db, bridge);
  bringIn(db, {
    drafts: [line(1, { key: 'A', who: who(byMail) }), line(2, { key: 'B', who: who(byPhone) })],
    system: 'b',
  });
  undo(db, joining);
  expect(people()).toEqual(['ada@x.test | +441']);
});

test('undone in any order, nothing is left', () => {
  const empty = identical(db);
  const ids = [list('a', byMail), bridge, orders('b', 'B', byPhone), list('c', byPhone)].map((file) =>
    bringIn(db, file),
  );
  for (const at of [1, 0, 3, 2]) undo(db, ids[at]!);
  expect(identical(db)).toEqual(empty);
});
