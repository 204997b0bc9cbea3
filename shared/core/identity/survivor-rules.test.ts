import { expect, test } from 'vitest';
import { applyFile, contact, freshDb, lines, who } from '../../testing/apply-drafts.ts';
import type { Survivorship } from '../model/survivorship.ts';
import type { CustomerField, Pair } from './content.ts';
import { refreshPeople } from './merging/refresh-people.ts';
import { mergePairs } from './merging/merge.ts';
import { computeCustomer, goldenColumns } from './recompute.ts';
import { asImported, readSurvivorship, writeSurvivorship } from './survivor-rules.ts';
import { foldRecords, type RecordVersion } from './survivorship.ts';

type Parts = Readonly<{
  id: number;
  source: number;
  on: string;
  values: Partial<Record<CustomerField, string>>;
  custom?: readonly Pair[];
  isReplaced?: boolean;
}>;

function version({ id, source, on, values, custom = [], isReplaced = false }: Parts): RecordVersion {
  // a partial record of texts has no other keys
  const pairs = Object.entries(values) as [CustomerField, string][];
  return {
    id,
    content: { values: pairs, custom, ...(values.email === undefined ? {} : { emailKey: values.email }) },
    policy: 'fill-blanks',
    seenOn: on,
    sourceId: source,
    isReplaced,
  };
}

// a shop knows her first, the CRM knows more, the newsletter saw her last
const shop = version({
  id: 1,
  source: 1,
  on: '2024-02-01',
  values: { name: 'Mona', city: 'Cairo', email: 'm@shop.test' },
});
const crm = version({
  id: 2,
  source: 2,
  on: '2024-01-01',
  values: { name: 'Mona Adel Haddad', givenName: 'Mona', familyName: 'Haddad', city: 'New Cairo' },
  custom: [['Note', 'prefers to be called']],
});
const letter = version({
  id: 3,
  source: 3,
  on: '2024-03-01',
  values: { email: 'mona@mail.test', city: '' },
  custom: [['Note', 'x']],
});
const all = [shop, crm, letter];

function folded(versions: readonly RecordVersion[], survivorship: Survivorship) {
  const { fields, custom, emailKey } = foldRecords(versions, survivorship);
  const text = (map: ReadonlyMap<string, Readonly<{ text: string }>>) =>
    Object.fromEntries([...map].map(([name, slot]) => [name, slot.text]));
  return { ...text(fields), ...text(custom), emailKey };
}

test('without rules the imports decide', () => {
  expect(folded(all, asImported)).toEqual({
    name: 'Mona',
    city: 'Cairo',
    email: 'm@shop.test',
    emailKey: 'm@shop.test',
    Note: 'prefers to be called',
  });
});

test('the most recent value is that of the record seen last which has one', () => {
  const found = folded(all, { rules: { email: 'recent', city: 'recent', custom: 'recent' }, trust: [] });
  // the newsletter has a blank for the city: a blank never wins
  expect(found).toMatchObject({
    email: 'mona@mail.test',
    emailKey: 'mona@mail.test',
    city: 'Cairo',
    Note: 'x',
  });
});

test('the most complete name has the most words, and brings its parts along', () => {
  expect(folded(all, { rules: { name: 'complete' }, trust: [] })).toMatchObject({
    name: 'Mona Adel Haddad',
    givenName: 'Mona',
    familyName: 'Haddad',
    city: 'Cairo',
  });
});

test('the most trusted source wins where it has a value, those not named come last', () => {
  const trust = [2, 1];
  const found = folded(all, { rules: { city: 'trusted', email: 'trusted' }, trust });
  expect(found).toMatchObject({ city: 'New Cairo', email: 'm@shop.test' });
});

test('a version that was replaced does not win by being longer', () => {
  const old = version({
    id: 1,
    source: 1,
    on: '2024-01-01',
    values: { city: 'New Cairo City' },
    isReplaced: true,
  });
  const now = version({ id: 2, source: 1, on: '2024-02-01', values: { city: 'Giza' } });
  expect(folded([old, now], { rules: { city: 'complete' }, trust: [] })).toMatchObject({ city: 'Giza' });
  const blank = version({ id: 2, source: 1, on: '2024-02-01', values: {} });
  expect(folded([old, blank], { rules: { city: 'complete' }, trust: [] })).toMatchObject({
    city: 'New Cairo City',
  });
});

test('the rules are kept with the workspace, and what is stored is what they give, before and after merging', async () => {
  const db = await freshDb();
  expect(readSurvivorship(db)).toEqual(asImported);
  const rules: Survivorship = { rules: { name: 'complete', city: 'recent' }, trust: [1] };
  applyFile(db, {
    drafts: [contact(1, { who: who({ id: 'a', name: 'Mona' }), values: { city: 'Cairo' } })],
    now: '2024-01-01T10:00:00Z',
  });
  writeSurvivorship(db, rules);
  expect(readSurvivorship(db)).toEqual(rules);
  applyFile(db, {
    drafts: [contact(1, { who: who({ id: 'b', name: 'Mona Haddad' }), values: { city: 'Giza' } })],
    system: 'crm',
    now: '2024-02-01T10:00:00Z',
  });
  mergePairs(db, [{ a: 1, b: 2, probability: null }], { at: '2024-03-01T10:00:00Z', origin: 'hand' });
  const shown = () => lines(db, 'SELECT name, city FROM customer WHERE redirect_to IS NULL');
  expect(shown()).toEqual(['Mona Haddad | Giza']);
  db.scan({ text: `SELECT ${goldenColumns.join(', ')} FROM customer WHERE id = 1`, params: [] }, (cells) =>
    expect([...cells]).toEqual(computeCustomer(db, 1)),
  );
  writeSurvivorship(db, asImported);
  refreshPeople(db, new Set([1, 2]));
  expect(shown()).toEqual(['Mona | Cairo']);
  expect(lines(db, "SELECT * FROM setting WHERE name = 'survivorship'")).toEqual([]);
  db.close();
});
