import { expect, test } from 'vitest';
import { proposeClusters, type ValueCount } from './clusters.ts';
import { processorMs } from '../../../testing/processor-time.ts';

/** 'Dubai 300, DUBAI 9' as values with counts. */
function counted(text: string): ValueCount[] {
  return text.split('; ').map((part) => {
    const at = part.lastIndexOf(' ');
    return { value: part.slice(0, at), count: Number(part.slice(at + 1)) };
  });
}
/** Clusters, short: 'Dubai ← DUBAI (same-letters)'. */
const told = (text: string) =>
  proposeClusters(counted(text)).map(
    ({ to, members }) => `${to} ← ${members.map(({ value, reason }) => `${value} (${reason})`).join(', ')}`,
  );

test('letter case, accents, marks and the order of words are one spelling', () => {
  expect(told('Dubai 300; DUBAI 9; Cairo 50; Caïro 3; cairo 2')).toEqual([
    'Dubai ← DUBAI (same-letters)',
    'Cairo ← Caïro (same-letters), cairo (same-letters)',
  ]);
  expect(told('Acme Trading Ltd. 12; Trading Acme, Ltd 2')).toEqual([
    'Acme Trading Ltd. ← Trading Acme, Ltd (same-letters)',
  ]);
});

test('the most frequent is proposed, unless it is badly formed and a good one is nearly as frequent', () => {
  expect(told('LONDON 12; London 10')).toEqual(['London ← LONDON (same-letters)']);
  // eight times as many: that is how they write it
  expect(told('ACME 80; Acme 10')).toEqual(['ACME ← Acme (same-letters)']);
});

test.each([
  ['one letter', 'Dubai 300; Dubaii 12; Dubay 8', 'Dubai ← Dubaii (edit), Dubay (edit)'],
  ['neighbours swapped', 'Riyadh 100; Riyahd 3', 'Riyadh ← Riyahd (edit)'],
  [
    'two letters of a long word',
    'Alexandria 90; Alexandrea 2; Alexndrai 1',
    'Alexandria ← Alexandrea (edit), Alexndrai (edit)',
  ],
  ['spaces', 'Abu Dhabi 80; Abudhabi 7; Kuwait City 20; Kuwait-City 2', 'Abu Dhabi ← Abudhabi (spacing)'],
  [
    'the article',
    'Salmiya 30; Al Salmiya 2; El Salmiya 1',
    'Salmiya ← Al Salmiya (same-place), El Salmiya (article)',
  ],
  ['sound', 'Muscat 40; Muskatt 2', 'Muscat ← Muskatt (sound)'],
  ['another name', 'Cairo 90; El Qahera 2; Munich 10; Muenchen 1', 'Cairo ← El Qahera (same-place)'],
])('joined by %s', (_, values, expected) => expect(told(values)).toContain(expected));

test.each([
  ['ta marbuta', 'جدة 40; جده 2', 'جدة ← جده (same-letters)'],
  ['alef maqsura', 'دبي 40; دبى 7', 'دبي ← دبى (same-letters)'],
  [
    'hamza and a space',
    'أبوظبي 30; ابو ظبي 3; أبو ظبى 4',
    'أبوظبي ← أبو ظبى (same-place), ابو ظبي (same-place)',
  ],
  [
    'tashkeel and tatweel',
    'القاهرة 30; القَاهِرة 1; القـاهـرة 1',
    'القاهرة ← القـاهـرة (same-letters), القَاهِرة (same-letters)',
  ],
  ['presentation forms', 'دبي 40; ﺩﺑﻲ 1', 'دبي ← ﺩﺑﻲ (same-letters)'],
  ['digits', 'شارع ٤ 10; شارع 4 2', 'شارع ٤ ← شارع 4 (same-letters)'],
])('Arabic: joined by %s', (_, values, expected) =>
  // which of two equally rare ones comes first says nothing
  expect(told(values).map(sortedMembers)).toEqual([sortedMembers(expected)]),
);

function sortedMembers(line: string): string {
  const [to = '', members = ''] = line.split(' ← ');
  return `${to} ← ${members.split(', ').sort().join(', ')}`;
}

test.each([
  ['Ajman 40; Amman 3'], ['Amman 40; Ajman 3'], ['عجمان 40; عمان 3'], ['Austria 40; Australia 3'], ['Niger 4; Nigeria 50'],
  ['Alexandria 80; Alexandria VA 2'], ['Giza 50; Gaza 2'], ['Iran 40; Iraq 3'], ['Slovakia 20; Slovenia 4'], ['Mali 30; Malta 3; Malawi 2'],
  ['Newark 20; New York 100'], ['Hamburg 40; Homburg 2'], ['London 90; Londonderry 2'], ['Guinea 20; Guyana 2; Guinea-Bissau 2'],
  ['Area 4 20; Area 5 3'], ['Ward 10 40; Ward 100 1'], ['North Ltd 20; South Ltd 2'], ['Bern 20; Berlin 40'], ['Tea 90; Tee 2'],
  ['Dominica 4; Dominican Republic 40'], ['Dubai 90; دبي 80'], ['Oman 40; Amman 2'], ['Hawally 6; Hawaii 3'], ['Gold 40; Cold 2'],
])('never joined: %s', (values) => expect(told(values)).toEqual([])); // prettier-ignore

test('countries are one by what they mean, in one script', () => {
  expect(
    told('United Arab Emirates 300; UAE 20; U.A.E. 9; AE 5; الإمارات 80; الإمارات العربية المتحدة 4'),
  ).toEqual([
    'United Arab Emirates ← UAE (same-country), U.A.E. (same-country), AE (same-country)',
    'الإمارات ← الإمارات العربية المتحدة (same-country)',
  ]);
  expect(told('Germany 20; Deutschland 4; Germny 1; Egypt. 2; Egypt 30')).toEqual([
    'Egypt ← Egypt. (same-letters)',
    'Germany ← Deutschland (same-country), Germny (edit)',
  ]);
});

test('of two rare spellings nobody can say which is right', () => {
  expect(told('Qalamoun 1; Qalamun 1')).toEqual([]);
  expect(told('Qalamoun 4; Qalamun 1')).toEqual(['Qalamoun ← Qalamun (edit)']);
});

test('no chain of small steps joins what is far apart', () => {
  // each differs from the next by one letter, the last from the first by three
  const [only] = proposeClusters(counted('Marbela 100; Marbeda 40; Marneda 15; Narneda 6'));
  expect(only?.members.map(({ value }) => value)).toEqual(['Marbeda']);
});

test('a value without a letter, and no values, are in no cluster', () => {
  expect(told('- 40; -- 3')).toEqual([]);
  expect(proposeClusters([])).toEqual([]);
});

test('20,000 different companies are gone through within seconds', () => {
  const part = (n: number) => ['al', 'nor', 'ber', 'gas', 'tim', 'rol', 'van', 'sed', 'mik', 'pu'][n % 10];
  const values = Array.from({ length: 20_000 }, (_, n) => ({
    value: `${part(n)}${part((n / 10) | 0)}${part((n / 100) | 0)} ${part((n / 1000) | 0)}${n < 10_000 ? 'a' : 'lo'} Trading`,
    count: 1 + (n % 7),
  }));
  const started = processorMs();
  proposeClusters(values);
  const took = processorMs() - started;
  console.info(`clusters: 20,000 distinct values in ${Math.round(took)} ms`);
  expect(took).toBeLessThan(10_000);
});

test('a column of more values than a function takes arguments, each the only one of its kind, is looked through', () => {
  // every name by letters of its own: nothing is like anything else
  const letters = 'bcdfghjklmnpqrst';
  const name = (at: number) =>
    Array.from({ length: 5 }, (_, place) => letters[(at >> (4 * place)) & 15]).join('');
  const values = Array.from({ length: 150_000 }, (_, at) => ({ value: `${name(at)} ${at}`, count: 1 }));
  const found = proposeClusters([...values, ...counted('Dubai 300; DUBAI 9')]);
  expect(found.find(({ to }) => to === 'Dubai')?.members.map(({ value }) => value)).toEqual(['DUBAI']);
});
