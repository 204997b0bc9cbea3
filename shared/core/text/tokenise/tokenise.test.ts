import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { readUtf8 } from '../../columns/utf8.ts';
import { makeTextList, textOf } from './text-list.ts';
import { kindOf, tokenFlags, type TokenisedTexts } from './token.ts';
import { createTokeniser, tokenise } from './tokenise.ts';

const tokensOf = (texts: TokenisedTexts, text: number) =>
  Array.from(
    { length: (texts.offsets[text + 1] ?? 0) - (texts.offsets[text] ?? 0) },
    (_, at) => (texts.offsets[text] ?? 0) + at,
  );
const formsOf = (text: string) => {
  const texts = tokenise([text]);
  return tokensOf(texts, 0).map((token) => textOf(texts.forms, texts.form[token] ?? 0));
};
const kindsOf = (text: string) => {
  const texts = tokenise([text]);
  return tokensOf(texts, 0).map((token) => kindOf(texts.flags[token] ?? 0));
};
const flagged = (text: string, flag: number) => {
  const texts = tokenise([text]);
  return tokensOf(texts, 0)
    .filter((token) => ((texts.flags[token] ?? 0) & flag) !== 0)
    .map((token) => textOf(texts.forms, texts.form[token] ?? 0));
};

test.each([
  ['The fit is great.', ['the', 'fit', 'is', 'great', '.']],
  ["I don’t, I won't", ['i', "don't", ',', 'i', "won't"]],
  ["rock 'n' roll", ['rock', "'", 'n', "'", 'roll']],
  ['well-made and/or cheap', ['well', '-', 'made', 'and', '/', 'or', 'cheap']],
  ['Café CRÈME', ['cafe', 'creme']],
  ['1,234.50 at 10:30, 5%', ['1,234.50', 'at', '10:30', ',', '5', '%']],
  ['50egp b2b 3ala 7elwa', ['50', 'egp', 'b2b', '3ala', '7elwa']],
  ['sooooo goooood, baaad cooool zzzyx', ['so', 'good', ',', 'bad', 'cool', 'zzyx']],
  ['What?! No!!!', ['what', '?', '!', 'no', '!!!']],
  ['a&nbsp;b<br />c &amp; <3', ['a', '<>', 'b', '<>', 'c', '<>', '<3']],
  ['日本 ok', ['日', '本', 'ok']],
])('%s is read as its words, marks and numbers', (text, forms) => {
  expect(formsOf(text)).toEqual(forms);
});

test.each([
  ['جميييل جداً', ['جميل', 'جدا']],
  ['الخِدْمَةُ مُمتازة', ['الخدمه', 'ممتازه']],
  ['وصلني الطلب متأخّر، للأسف!', ['وصلني', 'الطلب', 'متاخر', '،', 'للاسف', '!']],
  ['الـiPhone رقم٥', ['ال', 'iphone', 'رقم', '5']],
  ['٣قطع ١٬٢٥٠', ['3', 'قطع', '1٬250']],
  ['هههههههه', ['ههه']],
])('%s is read as folded Arabic words', (text, forms) => {
  expect(formsOf(text)).toEqual(forms);
});

test('an emoji is one token, with its skin tone, its joined parts and its flag, and one form for all skin tones', () => {
  expect(formsOf('👍🏽👍 👨‍👩‍👧 🇪🇬🇸🇦 ❤️ 1️⃣')).toEqual(['👍', '👍', '👨‍👩‍👧', '🇪🇬', '🇸🇦', '❤', '1']);
  expect(kindsOf('👍🏽 🇪🇬 ❤️ ™ :-) <3')).toEqual([
    'emoji',
    'emoji',
    'emoji',
    'punctuation',
    'emoticon',
    'emoticon',
  ]);
});

test('a face is read at the end of a word, and a bracket after a size is none', () => {
  expect(kindsOf('great:) (size M): ok')).toEqual([
    'word', 'emoticon', 'punctuation', 'word', 'word', 'punctuation', 'punctuation', 'word',
  ]); // prettier-ignore
});

test('addresses are one token each, and one form for all of them, so that none is learned', () => {
  expect(kindsOf('see https://a.example/b?c=1, www.b.example. or me@c.example @someone')).toEqual([
    'word', 'url', 'punctuation', 'url', 'punctuation', 'word', 'email', 'mention',
  ]); // prettier-ignore
  expect(formsOf('http://a.example www.b.example a@c.example')).toEqual(['http://', 'http://', 'mailto:']);
});

test('a hashtag is parted where its words are, and all of it is known as a hashtag', () => {
  expect(formsOf('#BestDayEver #USAToday #شكرا_لكم # 5')).toEqual([
    '#', 'best', 'day', 'ever', '#', 'usa', 'today', '#', 'شكرا', '_', 'لكم', '#', '5',
  ]); // prettier-ignore
  expect(flagged('so #GoodDay it is', tokenFlags.hashtag)).toEqual(['#', 'good', 'day']);
});

test('capitals, held letters and ends of sentences are kept as flags', () => {
  expect(flagged('VERY nice, I said. OK', tokenFlags.capitals)).toEqual(['very', 'ok']);
  expect(flagged('sooo nice جمييييل', tokenFlags.elongated)).toEqual(['so', 'جميل']);
  expect(flagged('It costs 5.2, e.g. here. Nice!\nNext one', tokenFlags.sentenceEnd)).toEqual([
    '.',
    '!',
    'one',
  ]);
  expect(flagged('جيد جدا؟ نعم', tokenFlags.sentenceEnd)).toEqual(['؟', 'نعم']);
});

test('one dictionary serves all texts: the same form has the same number, and forms of one stem the same stem', () => {
  const texts = tokenise(['Shipping was late', 'shipped LATE, المنتجات', 'المنتج']);
  const [shipping, , late, shipped, lateAgain, , products, product] = texts.form;
  expect(lateAgain).toBe(late);
  expect(shipping).not.toBe(shipped);
  const stemOf = (form = 0) => textOf(texts.forms.stems, texts.forms.stem[form] ?? 0);
  expect([stemOf(shipping), stemOf(shipped)]).toEqual(['ship', 'ship']);
  expect(stemOf(products)).toBe(stemOf(product));
  expect(Array.from(texts.forms.isStopWord)).toEqual([0, 1, 0, 0, 0, 0, 0]);
});

/** Every byte of a text is in one token, in order, or is white space. */
function expectCovered(text: string): void {
  const list = makeTextList([text]);
  const texts = tokenise([text]);
  let at = 0;
  const expectSpace = (end: number) =>
    expect(readUtf8(list.bytes, at, end)).toMatch(
      /^[\p{White_Space}\u0000-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u061c]*$/u,
    );
  for (const token of tokensOf(texts, 0)) {
    expect(texts.from[token]).toBeGreaterThanOrEqual(at);
    expect(texts.end[token]).toBeGreaterThan(texts.from[token] ?? 0);
    expectSpace(texts.from[token] ?? 0);
    at = texts.end[token] ?? 0;
  }
  expectSpace(list.bytes.length);
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  // halves of pairs that stand alone
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '😀',
        '👍🏽',
        '‍',
        '️',
        'ـ',
        'جم',
        'ّ',
        'aB',
        '#',
        '_',
        '@x',
        ' ',
        "'",
        '1',
        ':)',
        '<b>',
        '&lt;',
        'www.',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

test('tokens of any text lie in order, and cover all of it but white space', () => {
  fc.assert(fc.property(anyText, expectCovered), { numRuns: runs(400) });
});

test('bytes of any kind are read without harm, and the same ones the same way', () => {
  const read = (bytes: Uint8Array) => {
    const tokeniser = createTokeniser();
    tokeniser.read(bytes, 0, bytes.length);
    return tokeniser.freeze();
  };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const texts = read(bytes);
      expect(texts.count).toBe(1);
      expect(read(bytes)).toEqual(texts);
    }),
    { numRuns: runs(200) },
  );
});

test('a text reads the same alone as among others', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, text) => {
      const among = tokenise([before, text]);
      const alone = tokenise([text]);
      const said = (texts: TokenisedTexts, at: number) =>
        tokensOf(texts, at).map((token) => [textOf(texts.forms, texts.form[token] ?? 0), texts.flags[token]]);
      expect(said(among, 1)).toEqual(said(alone, 0));
    }),
    { numRuns: runs(150) },
  );
});

const naughty = '../shared/data/csv-torture/blns.json';

beforeAll(() => {
  if (!existsSync(naughty)) console.info('skipped: the list of naughty strings is not beside the project');
});

test.skipIf(!existsSync(naughty))('every naughty string is covered', () => {
  // a list of strings, by its own description
  const strings = JSON.parse(readFileSync(naughty, 'utf8')) as string[];
  for (const text of strings) expectCovered(text);
});

test('no texts and empty texts have no tokens', () => {
  expect(tokenise([]).count).toBe(0);
  expect(Array.from(tokenise(['', '  \n']).offsets)).toEqual([0, 0, 0]);
});
