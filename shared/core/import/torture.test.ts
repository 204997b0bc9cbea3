import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { Mapping } from '../model/import.ts';
import { dateOrderOf, makeEvidenceCollector } from './recognise/evidence.ts';
import { readWhen } from './cells/parse-date.ts';
import { readPhoneKey } from './cells/parse-phone.ts';

const folder = '../shared/data/csv-torture';
const hasData = existsSync(folder);
if (!hasData) console.warn('the torture sets are not there: their tests are skipped');

function rowsOf(name: string): string[][] {
  if (!hasData) return [];
  return Papa.parse<string[]>(readFileSync(`${folder}/${name}`, 'utf8').trim()).data.slice(1);
}

const dates = rowsOf('dates_many_formats.csv');
const columns = hasData ? [...new Set(dates.map((row) => row[0]!))] : ['none'];

test.skipIf(!hasData).each(columns)(
  'every date of the column %s is read by the evidence of its column',
  (column) => {
    const rows = dates.filter((row) => row[0] === column);
    const mapping = Mapping.parse({
      kind: 'events',
      system: 'generic',
      read: {},
      columns: [{ name: column, meaning: 'event.at' }],
    });
    const collector = makeEvidenceCollector(mapping);
    for (const row of rows) collector.add([row[1]!]);
    const order = dateOrderOf(mapping, collector.finish(), 0);
    const found = rows.map((row) => {
      const when = readWhen(row[1]!, order);
      // the truth has a time where the text has one
      return row[2]!.includes('T') ? when?.instant?.slice(0, -1) : when?.day;
    });
    expect(found).toEqual(rows.map((row) => row[2]));
  },
);

test.skipIf(!hasData)('dates that are none are refused, a date that may be two waits for its column', () => {
  const rows = rowsOf('dates_invalid_or_ambiguous.csv');
  expect(rows).toHaveLength(12);
  expect(rows.map((row) => readWhen(row[0]!, null))).toEqual(Array(12).fill(null));
});

test.skipIf(!hasData)('phones have the E.164 form that another implementation gives them', () => {
  const rows = rowsOf('phones_libphonenumber_A.csv');
  expect(rows).toHaveLength(493);
  const wrong = rows
    // Benin put 01 before every number in 2024: the older oracle still has eight digits
    .filter((row) => row[4] === 'true' && row[0] !== 'BJ')
    .map((row) => ({
      raw: row[1]!,
      from: row[2]!,
      expected: row[3]!,
      found: readPhoneKey(row[1]!, row[2]! || null),
    }))
    .filter(({ expected, found }) => found !== expected);
  expect(wrong).toEqual([]);
});
