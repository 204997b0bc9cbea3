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

function textsOf(texts: readonly string[], label: readonly number[] = texts.map(() => -1)): TextsToScore {
  const list = makeTextList(texts);
  return {
    bytes: list.bytes,
    from: shared(list.offsets.subarray(0, -1)),
    end: shared(list.offsets.subarray(1)),
    label: Int8Array.from(label),
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
function jargon(count: number, isTold: (side: number, random: number) => number) {
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
    [...rows.map(({ text }) => text), 'a flimsy one', 'a sturdy one'],
    [...rows.map(({ label }) => label), -1, -1],
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
