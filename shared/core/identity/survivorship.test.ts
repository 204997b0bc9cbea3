import { expect, test } from 'vitest';
import type { CustomerField, RecordContent } from './content.ts';
import { asImported } from './survivor-rules.ts';
import { foldRecords, type RecordVersion, type SurvivorshipPolicy } from './survivorship.ts';

type Values = Partial<Record<CustomerField, string>>;
const order: CustomerField[] = ['name', 'givenName', 'familyName', 'email', 'phone', 'city', 'country'];

function version(
  id: number,
  values: Values,
  policy: SurvivorshipPolicy = 'fill-blanks',
  seenOn = '2024-01-01',
): RecordVersion {
  const pairs = order.flatMap((field) =>
    values[field] === undefined ? [] : [[field, values[field]] as const],
  );
  const content: RecordContent = {
    values: pairs,
    custom: [],
    ...(values.email === undefined ? {} : { emailKey: values.email.toLowerCase() }),
  };
  return { id, content, policy, seenOn, sourceId: 1 };
}

function golden(...versions: RecordVersion[]): Record<string, string> {
  return Object.fromEntries(
    [...foldRecords(versions, asImported).fields].map(([field, slot]) => [field, slot.text]),
  );
}

const rome = version(1, { city: 'Rome' });

test('by fill-blanks the first value stays and blanks are filled', () => {
  expect(golden(rome, version(2, { city: 'Oslo', country: 'NO' }))).toEqual({ city: 'Rome', country: 'NO' });
});

test('by overwrite the last value stays, and a blank takes nothing away', () => {
  expect(
    golden(rome, version(2, { city: 'Oslo' }, 'overwrite'), version(3, { country: 'NO' }, 'overwrite')),
  ).toEqual({
    city: 'Oslo',
    country: 'NO',
  });
});

test('by newest the value seen last stays, whichever import came first', () => {
  const old = version(2, { city: 'Oslo' }, 'newest', '2023-12-31');
  const fresh = version(3, { city: 'Cairo' }, 'newest', '2024-02-01');
  expect(golden(rome, old)).toEqual({ city: 'Rome' });
  expect(golden(rome, old, fresh)).toEqual({ city: 'Cairo' });
  expect(golden(rome, fresh, version(4, { city: 'Paris' }, 'newest', '2024-01-15'))).toEqual({
    city: 'Cairo',
  });
});

test('by keep a customer that is there stays as it is, a new one gets its values', () => {
  expect(golden(rome, version(2, { city: 'Oslo', country: 'NO' }, 'keep'))).toEqual({ city: 'Rome' });
  expect(golden(version(2, { city: 'Oslo', country: 'NO' }, 'keep'))).toEqual({
    city: 'Oslo',
    country: 'NO',
  });
});

test('names survive together: no given name of one record with the family name of another', () => {
  const ada = version(1, { givenName: 'Ada', familyName: 'Lovelace' });
  const grace = version(2, { givenName: 'Grace' }, 'overwrite');
  expect(golden(ada, grace)).toEqual({ name: 'Grace', givenName: 'Grace' });
  const whole = version(1, { name: 'ADA LOVELACE' });
  const parts = version(2, { givenName: 'Ada', familyName: 'Lovelace' });
  expect(golden(whole, parts)).toEqual({ name: 'ADA LOVELACE', givenName: 'Ada', familyName: 'Lovelace' });
  expect(golden(whole, version(2, { givenName: 'Grace' }))).toEqual({ name: 'ADA LOVELACE' });
});

test('the key of an e-mail goes with the address that survives', () => {
  const first = version(1, { email: 'Ada@x.test' });
  expect(foldRecords([first, version(2, { email: 'b@x.test' })], asImported).emailKey).toBe('ada@x.test');
  expect(foldRecords([first, version(2, { email: 'b@x.test' }, 'overwrite')], asImported).emailKey).toBe(
    'b@x.test',
  );
});

test('the order in which versions are given does not matter', () => {
  const versions = [rome, version(2, { city: 'Oslo' }, 'overwrite'), version(3, { country: 'NO' })];
  expect(foldRecords([...versions].reverse(), asImported)).toEqual(foldRecords(versions, asImported));
});

test('no versions give nothing', () => {
  expect(foldRecords([], asImported)).toMatchObject({
    nameKey: '',
    searchText: '',
    firstSeenOn: null,
    emailKey: null,
  });
});
