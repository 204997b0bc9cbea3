import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Inspection } from '../../shared/core/model/import.ts';
import { runs } from '../../shared/testing/property-runs.ts';
import { makeTextDecoder } from './decode-text.ts';
import { inspectFile } from './inspect-file.ts';
import { readRows } from './read-rows.ts';

const place = mkdtempSync(join(tmpdir(), 'firsthand-encodings-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const words = {
  arabic: (
    'محمد أحمد فاطمة الزهراء عبد الرحمن القاهرة الإسكندرية الرياض جدة دبي شارع الجمهورية حي النخيل شركة التجارة ' +
    'خدمة ممتازة لكن التوصيل متأخر شكرا جزيلا المنتج جيد جدا هل يمكن إرسال الفاتورة مرة أخرى نوف خديجة يوسف إبراهيم ' +
    'سعيد غادة ظافر ثريا ضحى ذكية طلال قاسم موسى هدى مؤمن رائد سؤال لؤي'
  ).split(' '),
  french: (
    'Hélène François Élodie Benoît Noël Chloé Zoé été après très déjà reçu commande livraison qualité problème façade ' +
    'garçon forêt hôpital île Loïc où çà côté Besançon Orléans Nîmes rue de la République société générale client fidèle'
  ).split(' '),
  german: (
    'Müller Schröder Jürgen Käthe Weiß Straße Köln München Düsseldorf Größe schön gefällt mir sehr Lieferung später ' +
    'Österreich Zürich über für Gespräch Kündigung Bestätigung Äpfel Übung Vertrag Kunde zufrieden möchte löschen'
  ).split(' '),
} as const;
type Language = keyof typeof words;

/** The shapes that code page 864 has in place of letters, by letter. */
const shapes = new Map<string, number>();
for (let byte = 255; byte >= 128; byte -= 1) {
  const letter = iconv.decode(Buffer.from([byte]), 'cp864').normalize('NFKC');
  if (/^\p{Script=Arabic}$/u.test(letter)) shapes.set(letter, byte);
}
const encode864 = (text: string) =>
  Buffer.from(Array.from(text, (char) => shapes.get(char) ?? char.charCodeAt(0)));
// letters that the code page has in no shape of their own
const has864 = (text: string) => Array.from(text).every((char) => char < '\u0080' || shapes.has(char));

const encode = (text: string, encoding: string) =>
  encoding === 'cp864' ? encode864(text) : iconv.encode(text, encoding);

const encodingsOf: Readonly<Record<Language, readonly string[]>> = {
  arabic: ['windows-1256', 'iso-8859-6', 'cp720', 'cp864', 'utf-8', 'utf-16le', 'utf-16be'],
  french: ['windows-1252', 'cp850', 'utf-8', 'utf-16le', 'utf-16be'],
  german: ['windows-1252', 'cp850', 'utf-8', 'utf-16le', 'utf-16be'],
};

/** A contact list of a few rows with four different words at least: from one word alone nobody could tell. */
const lists = (language: Language, encoding: string) => {
  const usable = words[language].filter((word) => encoding !== 'cp864' || has864(word));
  const cell = fc.array(fc.constantFrom(...usable), { minLength: 1, maxLength: 4 }).map((w) => w.join(' '));
  const row = fc.tuple(cell, cell, fc.integer({ min: 1, max: 99_999 }));
  return fc
    .array(row, { minLength: 5, maxLength: 40 })
    .map((rows) => [
      ['Name', 'Email', 'Comment', 'Amount'],
      ...rows.map(([name, comment, n]) => [name, `c${n}@example.org`, comment, String(n)]),
    ])
    .filter((table) => new Set(table.flat().flatMap((text) => text.split(' ')).filter((word) => /[^\0-\u007f]/u.test(word))).size >= 4); // prettier-ignore
};

let written = 0;
async function found(bytes: Uint8Array): Promise<{ encoding: string; rows: string[][] }> {
  const path = join(place, `${(written += 1)}.csv`);
  writeFileSync(path, bytes);
  const { read } = await inspectFile(path, {}, undefined, { currency: null, savedMapping: () => null });
  const rows: string[][] = [];
  await readRows(path, { ...read, headerRows: 0 }, { onBatch: (batch) => void rows.push(...batch.rows.map((row) => [...row])) }); // prettier-ignore
  return { encoding: read.encoding, rows };
}

const cases = Object.entries(encodingsOf).flatMap(
  ([language, encodings]) => encodings.map((encoding) => [language as Language, encoding] as const), // the keys of the record
);

test.each(cases)('%s text in %s is found and read as it was written', async (language, encoding) => {
  await fc.assert(
    fc.asyncProperty(lists(language, encoding), async (table) => {
      const text = table.map((row) => row.join(',')).join('\r\n');
      const { encoding: name, rows } = await found(encode(text, encoding));
      expect([name, rows]).toEqual([encoding, table]);
    }),
    { numRuns: runs(100) },
  );
});

test.each(['utf8', 'utf-16le', 'utf-16be'])(
  'a mark of %s is heeded and is no part of the first name',
  async (encoding) => {
    const text = 'Name,City\r\nهدى,القاهرة\r\nZoé 😀,Nîmes\r\n';
    const { rows } = await found(iconv.encode(text, encoding, { addBOM: true }));
    expect(rows).toEqual([['Name', 'City'], ['هدى', 'القاهرة'], ['Zoé 😀', 'Nîmes']]); // prettier-ignore
  },
);

test('pictures in a text of UTF-16 without a mark do not hide what it is', async () => {
  const text = `Name,Comment\r\n${'Zoé,great 😀😀\r\n'.repeat(20)}`;
  for (const encoding of ['utf-16le', 'utf-16be'])
    expect((await found(iconv.encode(text, encoding))).encoding).toBe(encoding);
});

test('every encoding that may be chosen can be decoded, whatever the bytes, and a wrong one shows damage', async () => {
  const choices = [
    'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256', 'iso-8859-1', 'iso-8859-6', 'iso-8859-15', 'cp437',
    'cp850', 'cp720', 'cp864', 'macintosh', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255',
    'ibm866',
  ]; // prettier-ignore
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...choices), (bytes, encoding) => {
      const decoder = makeTextDecoder(encoding);
      expect(typeof (decoder.write(bytes) + decoder.end())).toBe('string');
    }),
  );
  const path = join(place, 'wrong.csv');
  writeFileSync(path, iconv.encode('Name,Email\r\nفاطمة,f@example.org\r\n', 'windows-1256'));
  const seen = new Map<string, boolean>();
  for (const encoding of choices) {
    const read = { encoding, delimiter: ',', headerRows: 1 };
    const context = { currency: null, savedMapping: () => null };
    const result = await inspectFile(path, read, 'contacts', context).catch((error: unknown) => error);
    if (result instanceof AppError) expect([encoding, result.code]).toEqual([encoding, 'file-header-only']);
    else seen.set(encoding, (result as Inspection).preview.flat().includes('فاطمة')); // no error: what inspecting gives
  }
  // read as UTF-16 the bytes have no line ends: that is said; with every other choice the damage can be seen
  expect(choices.filter((choice) => !seen.has(choice))).toEqual(['utf-16le', 'utf-16be']);
  expect(choices.filter((choice) => seen.get(choice))).toEqual(['windows-1256']);
});
