// The collected torture files through the real reading: bytes, form, header, rows, evidence, values.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { EventDraft } from '../../shared/core/import/normalise/drafts.ts';
import { isRejection, makeNormaliser } from '../../shared/core/import/normalise/normalise.ts';
import { readPhoneKey } from '../../shared/core/import/cells/parse-phone.ts';
import type { Mapping, ReadOptions } from '../../shared/core/model/import.ts';
import { inspectFile } from './inspect-file.ts';
import { readEvidence } from './read-evidence.ts';
import { readRows } from './read-rows.ts';

const data = '../shared/data/csv-torture';
const hasData = existsSync(data);
if (!hasData) console.warn('the torture files are not there: their tests are skipped');
const real = test.skipIf(!hasData);
const place = mkdtempSync(join(tmpdir(), 'firsthand-torture-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function table(path: string, read: ReadOptions = {}) {
  const rows: string[][] = [];
  const { header } = await readRows(path, read, { onBatch: (batch) => void rows.push(...batch.rows.map((row) => [...row])) }); // prettier-ignore
  return { header: header.map((row) => [...row]), rows };
}

const spectrum = [
  'comma_in_quotes', 'empty', 'empty_crlf', 'escaped_quotes', 'json', 'location_coordinates', 'newlines', 'newlines_crlf',
  'quotes_and_newlines', 'simple', 'simple_crlf', 'utf8',
]; // prettier-ignore

real.each(spectrum)('csv-spectrum %s, header line told, gives the truth beside it', async (name) => {
  const { header, rows } = await table(join(data, 'csv-spectrum/csvs', `${name}.csv`), { headerRows: 1 });
  const found = rows.map((row) => Object.fromEntries(row.map((cell, i) => [header[0]?.[i] ?? '', cell])));
  const truth = JSON.parse(readFileSync(join(data, 'csv-spectrum/json', `${name}.json`), 'utf8')) as unknown;
  const texts = [truth].flat() as Record<string, string>[]; // lists of objects of texts, one is an object alone
  // this one has bytes of no encoding in its truth, where the file has degree signs
  const isDamaged = name === 'location_coordinates';
  const compared = (rowsOf: readonly Record<string, string>[]) =>
    isDamaged ? rowsOf.map(({ Cities, Counties }) => ({ Cities, Counties })) : rowsOf;
  expect(compared(found)).toEqual(compared(texts));
});

async function eventsOf(cells: readonly string[], name: string) {
  const path = join(place, `${name}.csv`);
  writeFileSync(path, `at;what\n${cells.map((cell) => `"${cell}";visit`).join('\n')}\n`);
  const read = { encoding: 'utf-8', delimiter: ';', headerRows: 1 };
  const mapping: Mapping = {
    kind: 'events', system: 'generic', party: 'first', read, dateOrder: null, decimalMark: null, currency: null, country: null,
    policy: 'fill-blanks', columns: [{ name: 'at', meaning: 'event.at' }, { name: 'what', meaning: 'event.kind' }],
  }; // prettier-ignore
  const { evidence } = await readEvidence(path, mapping, {});
  const { normalise } = makeNormaliser(mapping, evidence);
  const { rows } = await table(path, read);
  return rows.map((row, i) => {
    const outcome = normalise(i + 1, row);
    return isRejection(outcome) ? outcome.reason : (outcome as EventDraft).when; // a row of events gives one event
  });
}

real('each of the eleven ways to write dates gives its truth, read from a file', async () => {
  const { rows } = await table(join(data, 'dates_many_formats.csv'));
  expect(rows).toHaveLength(220);
  const ways = [...new Set(rows.map(([way = '']) => way))];
  expect(ways).toHaveLength(11);
  for (const way of ways) {
    const own = rows.filter(([name]) => name === way);
    const found = await eventsOf(own.map(([, cell = '']) => cell), way); // prettier-ignore
    const texts = found.map((when, i) => {
      if (typeof when === 'string') return when;
      return own[i]?.[2]?.includes('T') ? when.instant?.slice(0, -1) : when.day;
    });
    expect(texts, way).toEqual(own.map((row) => row[2]));
  }
});

real('what is no date is rejected with its reason; one that may be two is asked for', async () => {
  const { rows } = await table(join(data, 'dates_invalid_or_ambiguous.csv'), { headerRows: 1 });
  const cells = rows.map(([cell = '']) => cell);
  expect(cells).toHaveLength(12);
  await expect(eventsOf(cells, 'ambiguous')).rejects.toMatchObject({ code: 'import-undecided' });
  const invalid = cells.filter((cell) => cell !== '1/2/2024');
  expect(await eventsOf(invalid, 'invalid')).toEqual(Array(11).fill('date-unreadable'));
});

real('at least 99 of 100 phones have the form that another implementation gives them', async () => {
  const { rows } = await table(join(data, 'phones_libphonenumber_A.csv'), { headerRows: 1 });
  const valid = rows.filter((row) => row[4] === 'true');
  const right = valid.filter(([, raw = '', from = '', e164]) => readPhoneKey(raw, from || null) === e164);
  console.info(`phones: ${right.length} of ${valid.length} as the oracle has them`);
  expect(right.length / valid.length).toBeGreaterThanOrEqual(0.99);
});

real('chickens: quotes and apostrophes', async () => {
  const { header, rows } = await table(join(data, 'chickens.csv'));
  expect(header).toEqual([['chicken', 'sex', 'eggs_laid', 'motto']]);
  expect(rows).toHaveLength(5);
  expect(rows[2]).toEqual([
    'Ginger',
    'hen',
    '12',
    "Listen. We'll either die free chickens or we die trying.",
  ]);
});

real('epa78: fixed width, columns by the blanks that all lines share', async () => {
  const text = readFileSync(join(data, 'epa78.txt'), 'utf8');
  const { header, rows } = await table(join(data, 'epa78.txt'));
  const all = [...header, ...rows];
  const physical = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  expect(all).toHaveLength(physical.length);
  all.forEach((row, i) => expect(row.join('').replaceAll(' ', '')).toBe(physical[i]?.replaceAll(' ', '')));
  expect(new Set(all.map((row) => row.length)).size).toBe(1);
  expect(all[0]?.[0]).toBe('ALFA ROMEO');
  expect(all[0]?.at(-1)?.endsWith('78010003')).toBe(true);
});

real('Grist: Greek names, big numbers and offsets stay as they stand', async () => {
  const greek = await table(join(data, 'grist/test_encoding_utf8.csv'), { headerRows: 1 });
  expect(greek.header).toEqual([['Name', 'Age', 'Επάγγελμα', 'Πόλη']]);
  expect(greek.rows).toHaveLength(3);
  expect(greek.rows[1]).toEqual(['Μαρία Παπαδοπούλου', '25', 'Engineer', 'Thessaloniki']);
  const types = await table(join(data, 'grist/test_excel_types.csv'), { headerRows: 1 });
  expect(types.rows[0]?.slice(0, 6)).toEqual([
    '-1234123', '5', '12345678902345689', '320150170634561830', '123456789.1234560000', '7.22597E+86',
  ]); // prettier-ignore
  const plain = await inspectFile(join(data, 'grist/test_import_csv.csv'), {}, undefined, { currency: null, savedMapping: () => null }); // prettier-ignore
  expect(plain.read.headerRows).toBe(1);
  const { rows } = await table(join(data, 'grist/test_import_csv.csv'));
  const dates = rows.map((row) => row[4] ?? '').filter((cell) => cell !== '');
  const found = await eventsOf(dates, 'grist');
  expect(found.map((when) => (typeof when === 'string' ? when : [when.instant, when.offsetMinutes]))).toEqual([
    ['2018-02-27T16:08:39Z', 0], ['2018-02-27T15:08:39Z', 60], ['2018-02-27T17:08:39Z', -60],
  ]); // prettier-ignore
});
