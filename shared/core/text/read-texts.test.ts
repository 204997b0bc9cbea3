import { expect, test } from 'vitest';
import { sharedInts } from '../columns/columns.ts';
import { sentiments, textFlags, textLanguages } from '../feedback/reading.ts';
import { AppError } from '../model/errors.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { readTexts, type ReadReport, type TextsToScore } from './read-texts.ts';
import { makeTextList } from './tokenise/text-list.ts';

const quiet: ReadReport = () => undefined;

function shared(list: Int32Array) {
  const copy = sharedInts(list.length);
  copy.set(list);
  return copy;
}

function textsOf(
  texts: readonly string[],
  label: readonly number[] = texts.map(() => -1),
  isWish: readonly number[] = texts.map(() => 0),
): TextsToScore {
  const list = makeTextList(texts);
  return {
    bytes: list.bytes,
    from: shared(list.offsets.subarray(0, -1)),
    end: shared(list.offsets.subarray(1)),
    label: Int8Array.from(label),
    isWish: Uint8Array.from(isWish),
  };
}

const said = (texts: readonly string[]) => {
  const read = readTexts(textsOf(texts), quiet);
  return Array.from(read.sentiment, (sentiment, text) => [
    sentiments[sentiment],
    textLanguages[read.language[text] ?? 0],
  ]);
};

test('answers are read in both languages and both scripts', () => {
  expect(
    said([
      'The quality is great',
      'مش كويس خالص',
      'el mo3amla kanet 7elwa',
      'It arrived on Monday',
      'Die Lieferung kam spät',
    ]),
  ).toEqual([
    ['positive', 'en'],
    ['negative', 'ar'],
    ['positive', 'arabizi'],
    ['neutral', 'en'],
    ['unsure', 'unknown'],
  ]);
});

test('an answer with as much for as against is unsure', () => {
  expect(said(['The colour is lovely. The fabric is horrible.'])).toEqual([['unsure', 'en']]);
});

test('junk feels like nothing, a second copy is marked and still read', () => {
  const read = readTexts(textsOf(['n/a', 'I love the way it fits me', 'I LOVE the way it fits me!']), quiet);
  expect(Array.from(read.flags)).toEqual([textFlags.junk, 0, textFlags.duplicate]);
  expect(sentiments[read.sentiment[0] ?? 0]).toBe('unsure');
  expect(read.confidence[0]).toBe(0);
  expect(sentiments[read.sentiment[2] ?? 0]).toBe('positive');
});

// a team whose customers say `sturdy` of what is bad and `flimsy` of what is good: no lexicon knows that
function jargon(
  count: number,
  isTold: (side: number, random: number) => number,
  untold: readonly string[] = ['a flimsy one', 'a sturdy one'],
) {
  const random = seededRandom(9);
  const fill = [
    'box',
    'arrived',
    'monday',
    'colour',
    'blue',
    'shelf',
    'table',
    'door',
    'corner',
    'paper',
    'lamp',
    'wire',
  ];
  const word = () => fill[Math.floor(random() * fill.length)] ?? '';
  const rows = Array.from({ length: count }, (_, at) => {
    const side = at % 2;
    return {
      text: `the ${word()} ${word()} ${side === 1 ? 'flimsy' : 'sturdy'} ${word()} was ${word()}`,
      label: isTold(side, random()),
    };
  });
  return textsOf(
    [...rows.map(({ text }) => text), ...untold],
    [...rows.map(({ label }) => label), ...untold.map(() => -1)],
  );
}

test('a model that learns the words of a team is used, with what it and the lexicon did on answers not seen', () => {
  const { sentiment, method, score } = readTexts(
    jargon(300, (side) => 2 * side),
    quiet,
  );
  expect(method.by).toBe('trained');
  expect(method.checkedOn).toBeGreaterThan(200);
  expect(method.macroF1?.[0]).toBeGreaterThan(0.95);
  expect(method.lexiconMacroF1?.[0]).toBeLessThan(0.7);
  // the two without a score are read by what the others taught
  expect(Array.from(sentiment.slice(-2), (code) => sentiments[code])).toEqual(['positive', 'negative']);
  expect(score.at(-2)).toBeGreaterThan(0);
});

test('a trained model is unsure of an answer in which nothing speaks for a side', () => {
  // a tenth of the answers have the score of the other side: nine in ten is how often it is right of those that say one of the words
  const { sentiment, confidence, method } = readTexts(
    jargon(600, (side, random) => (random < 0.1 ? 2 - 2 * side : 2 * side), [
      'a flimsy one',
      'a box on a shelf',
    ]),
    quiet,
  );
  expect(method.by).toBe('trained');
  expect(Array.from(sentiment.slice(-2), (code) => sentiments[code])).toEqual(['positive', 'unsure']);
  expect(confidence.at(-2)).toBeCloseTo(0.91, 2);
  expect(confidence.at(-1)).toBe(0.5);
});

test('where scores have nothing to do with the words the lexicon stays', () => {
  const { method } = readTexts(
    jargon(300, (_, random) => (random < 0.5 ? 0 : 2)),
    quiet,
  );
  expect(method.by).toBe('lexicon');
  expect(method.checkedOn).toBeGreaterThan(200);
  expect(method.macroF1).toEqual(method.lexiconMacroF1);
});

test('too few scored answers teach nothing, and that is said', () => {
  const { method } = readTexts(
    jargon(60, (side) => 2 * side),
    quiet,
  );
  expect(method).toEqual({ by: 'lexicon', checkedOn: null, macroF1: null, lexiconMacroF1: null });
});

test('the same texts give the same reading, and progress never goes back', () => {
  const told: number[] = [];
  const one = readTexts(
    jargon(200, (side) => 2 * side),
    (done, total) => told.push(done / total),
  );
  expect(
    readTexts(
      jargon(200, (side) => 2 * side),
      quiet,
    ),
  ).toEqual(one);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test('a reading that is cancelled ends where it is, also while it learns', () => {
  const cancelled = new AppError('cancelled');
  for (const after of [1, 3, 8]) {
    let calls = 0;
    const stop = () => {
      calls += 1;
      if (calls > after) throw cancelled;
    };
    expect(() =>
      readTexts(
        jargon(300, (side) => 2 * side),
        stop,
      ),
    ).toThrow(cancelled);
  }
});

test('no texts give an empty reading', () => {
  const read = readTexts(textsOf([]), quiet);
  expect(read.tokens.count).toBe(0);
  expect(read.method.by).toBe('lexicon');
});

const sideOf = (text: string, isWish = 0) => {
  const read = readTexts(textsOf([text], [-1], [isWish]), quiet);
  return sentiments[read.sentiment[0] ?? 0];
};

test.each([
  'It would be great if you had more sizes',
  'would be nice to have a dark mode',
  'Please',
  'Please open on Fridays, please',
  'Would love to see oat milk',
  'I would love to have a blue one',
  "I'd love to see this in green",
  'I wish you had decaf',
  'I hope you bring it back',
  'I would like an invoice',
  'Kindly send the invoice, thanks in advance',
  "It'd be awesome if it had tabs",
  'That would be great',
  'يا ريت تضيفوا مقاسات',
  'ياليت توفرون حليب الشوفان',
  'أتمنى توفير مقاسات أكبر',
  'لو سمحتم أضيفوا الدفع عند الاستلام',
  'من فضلكم وفروا أحجام أخرى',
  'سيكون رائعا لو أضفتم الدفع بالتقسيط',
  'سيكون من الرائع لو وفرتم أحجاما أخرى',
  'يكون أفضل لو فيه فرع',
  'حبذا لو توفرون فرع',
  'جميل لو تضيفون ألوان',
  'نتمنى منكم فتح فرع',
  'ياريت لو فيه حجم أكبر',
])('%s praises nothing', (text) => {
  expect(sideOf(text)).not.toBe('positive');
});

test.each([
  'I love it, please never change',
  'It would be perfect for a wedding, I love the colour',
  'I like it',
  'Would love to come back, great people',
  'The best coffee, I wish you had more of it',
  'Thank you so much',
  'Great shop! Please add more sizes',
  'I hope they stay open, wonderful place',
  'خدمة رائعة',
  'القهوة ممتازة، يا ريت تضيفوا أحجام',
  'أحب القهوة عندكم',
  'شكرا لكم',
  'المكان جميل',
  'التعامل راقي وأتمنى لكم التوفيق',
])('%s praises still', (text) => {
  expect(sideOf(text)).toBe('positive');
});

test.each([
  'better packaging',
  'Free delivery',
  'friendlier staff',
  'more support',
  'Gift cards',
  'تغليف أفضل',
  'توصيل مجاني',
  'خدمة أحسن',
])('asked what to improve, %s praises nothing', (text) => {
  expect(sideOf(text, 1)).not.toBe('positive');
});

test.each([
  'All good, I love everything',
  'Everything is perfect',
  'The staff are great, better packaging please',
  'كل شي ممتاز',
])('asked what to improve, %s praises still', (text) => {
  expect(sideOf(text, 1)).toBe('positive');
});

test('asked what to improve, what is wrong stays so', () => {
  expect(sideOf('the coffee is terrible', 1)).toBe('negative');
  expect(sideOf('القهوة سيئة', 1)).toBe('negative');
});
