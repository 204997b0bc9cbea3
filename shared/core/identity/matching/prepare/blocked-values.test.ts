import { expect, test } from 'vitest';
import { recordsOfRows } from '../records/from-rows.ts';
import { prepareTable } from './prepare-table.ts';

test('values written to get past a form, and those of many people, are blank and listed with their count', () => {
  const names = ['Ada', 'Grace', 'Hedy', 'Mary', 'Rosa'];
  const { table, blocked } = prepareTable(
    recordsOfRows([
      // one number under five names is nobody's own
      ...names.map((given) => ({ given, family: 'Stone', phone: '+971505551234' })),
      // one address of one person, however often it stands there, is hers
      ...Array.from({ length: 6 }, () => ({ given: 'Ada', family: 'Lovelace', email: 'ada@example.com' })),
      { given: 'test', family: 'n/a', email: 'info@example.com', phone: '000000000' },
    ]),
  );
  expect(blocked).toEqual([
    { field: 'name', value: 'test', records: 1, reason: 'placeholder' },
    { field: 'name', value: 'n/a', records: 1, reason: 'placeholder' },
    { field: 'email', value: 'info@example.com', records: 1, reason: 'role-address' },
    { field: 'phone', value: '971505551234', records: 5, reason: 'shared' },
    { field: 'phone', value: '000000000', records: 1, reason: 'placeholder' },
  ]);
  expect([...table.coded.phone.codes].every((code) => code === -1)).toBe(true);
  expect([...table.coded.email.codes]).toEqual([-1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, -1]);
});

test('a birth date that far too many have is a placeholder of some form', () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({
    given: `Person${at}`,
    birthDate: at < 30 ? '1900-01-01' : `19${50 + at - 30}-0${1 + (at % 9)}-1${at % 9}`,
  }));
  const { table, blocked } = prepareTable(recordsOfRows(rows));
  expect(blocked).toEqual([{ field: 'birthDate', value: '1900-01-01', records: 30, reason: 'shared' }]);
  expect(table.birth.filter((day) => day === 0)).toHaveLength(30);
});
