import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { sharedCodes } from '../../columns/columns.ts';
import type { BookTheme, ThemeBook } from '../../feedback/book/theme-book.ts';
import { textFlags, textLanguages, type TextLanguage } from '../../feedback/reading.ts';
import { makeTextList } from '../tokenise/text-list.ts';
import { tokeniseList } from '../tokenise/tokenise.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { printPattern } from '../pattern/print-pattern.ts';
import { previewRule } from './learn/preview-rule.ts';
import { proposeRules } from './learn/propose-rules.ts';
import { readThemes } from './read-themes.ts';
import { taxonomy } from './taxonomy/taxonomy.ts';
import type { TextsToRead } from './texts-to-read.ts';

function textsOf(
  all: readonly string[],
  language: TextLanguage = 'mixed',
  junk: readonly number[] = [],
): TextsToRead {
  const list = makeTextList(all);
  const flags = sharedCodes(all.length);
  for (const at of junk) flags[at] = textFlags.junk;
  return {
    tokens: tokeniseList(list),
    bytes: list.bytes,
    language: sharedCodes(all.length).fill(textLanguages.indexOf(language)),
    flags,
  };
}
const bookOf = (themes: readonly BookTheme[]): ThemeBook => ({ themes, corrections: [] });
const read = (texts: TextsToRead, themes = taxonomy, corrected: Parameters<typeof readThemes>[2] = []) =>
  readThemes(texts, bookOf(themes), corrected, () => undefined);
/** Keys of the themes of each text. */
const keysOf = ({ theme, themeOffsets, themes }: ReturnType<typeof read>): string[][] =>
  Array.from({ length: themeOffsets.length - 1 }, (_, text) =>
    Array.from(theme.subarray(themeOffsets[text], themeOffsets[text + 1]), (at) => themes[at]?.key ?? ''),
  );
const themesOf = (text: string, language?: TextLanguage) => keysOf(read(textsOf([text], language)))[0];

const own = (over: Partial<BookTheme> & Pick<BookTheme, 'key'>): BookTheme => ({
  ...{ nameEn: over.key, nameAr: over.key, origin: 'user', parent: null, mergedInto: null, isRemoved: false },
  rules: [],
  ...over,
});
const rule = (pattern: string, effect: 'is' | 'not' = 'is', isOff = false) =>
  ({ id: 1, language: 'any', pattern, effect, origin: 'user', isOff }) as const;

test('every rule of the taxonomy can be read, and is printed so that it reads the same', () => {
  for (const { key, rules } of taxonomy)
    for (const { pattern } of rules) {
      const parsed = parsePattern(pattern);
      expect(parsePattern(printPattern(parsed)), key).toEqual(parsed);
    }
  expect(new Set(taxonomy.map(({ key }) => key)).size).toBe(taxonomy.length);
  for (const { key, nameAr, rules } of taxonomy) {
    expect(nameAr, key).toMatch(/\p{Script=Arabic}/u);
    expect(new Set(rules.map(({ language }) => language)), key).toEqual(new Set(['en', 'ar', 'arabizi']));
  }
});

test.each([
  ['The courier left it at my door two days late', ['delivery']],
  ['Box was crushed when it finally got here', ['packaging']],
  ['Too expensive for what it is', ['price']],
  ['Runs small, order a size up', ['fit']],
  ['I sent it back and got my money back', ['returns']],
  ['The app keeps crashing', ['app', 'reliability']],
  ['Customer service never answered my email', ['service']],
  ['The coffee smells amazing', ['taste']],
  ['Checkout charged me twice with Apple Pay', ['ordering']],
  ['Out of stock again', ['choice']],
  ['The documentation is poor', ['documentation']],
  ['Do you sell my data?', ['trust']],
  ['Returning customers get nothing', []],
  ['I can’t wait to wear it', []],
  // modern standard, Egyptian, Gulf, Levantine
  ['التوصيل متأخر والسعر غالي', ['price', 'delivery']],
  ['الأوردر اتأخر أسبوع', ['delivery']],
  ['الأسعار نار عندكم', ['price']],
  ['محدش بيرد على التليفون', ['service']],
  ['محد يرد على الواتساب', ['service']],
  ['المقاس ضيق علي', ['fit']],
  ['القماش ناعم ومريح', ['comfort']],
  ['التطبيق يعلق كل شوي', ['app', 'reliability']],
  ['الموقع ما عم يشتغل', ['app', 'reliability']],
  ['رجعولي فلوسي بعد يومين', ['returns']],
  ['التغليف فخم وراقي', ['packaging']],
  ['طعم القهوة رائع', ['taste']],
  ['بدي بدل القطعة، وين خدمة العملاء؟', ['service']],
])('%s is about %j', (text, expected) => {
  expect(themesOf(text)?.toSorted()).toEqual(expect.arrayContaining([...expected]));
  if (expected.length === 0) expect(themesOf(text)).toEqual([]);
});

test('rules for Arabic in Latin letters count where it may be written, not in English', () => {
  expect(themesOf('el tawseel et2akhar w el se3r ghali', 'arabizi')).toEqual(['price', 'delivery']);
  expect(themesOf('the ghali river', 'en')).toEqual([]);
});

test('what brought a theme is said: the rule and the words as they were written', () => {
  const reading = read(textsOf(['The Late   DELIVERY of it']), [
    own({ key: 'late', rules: [rule('late delivery')] }),
  ]);
  expect(reading.rules[reading.themeRule[0] ?? -1]).toMatchObject({
    theme: 'late',
    pattern: 'late delivery',
  });
  expect(reading.terms[reading.themeTerm[0] ?? -1]).toBe('late delivery');
});

test('a rule that says not takes the theme away, and one switched off says nothing', () => {
  const texts = textsOf(['late delivery', 'delivery van', 'the van']);
  const rules = [rule('delivery'), rule('van', 'not'), rule('the', 'is', true)];
  expect(keysOf(read(texts, [own({ key: 'd', rules })]))).toEqual([['d'], [], []]);
});

test('merged themes are found as the one that stands for them, removed ones not at all', () => {
  const texts = textsOf(['late courier', 'slow app']);
  const themes = [
    own({ key: 'delivery', rules: [rule('late')] }),
    own({ key: 'courier', mergedInto: 'delivery', rules: [rule('courier')] }),
    own({ key: 'app', isRemoved: true, rules: [rule('app')] }),
    own({ key: 'ring', mergedInto: 'circle', rules: [rule('slow')] }),
    own({ key: 'circle', mergedInto: 'ring', rules: [rule('slow')] }),
  ];
  expect(keysOf(read(texts, themes))).toEqual([['delivery'], []]);
});

test('what a person said of a text counts before every rule', () => {
  const texts = textsOf(['late delivery', 'nothing of the kind']);
  const themes = [own({ key: 'd', rules: [rule('delivery')] }), own({ key: 'e' })];
  const corrected = [
    { text: 0, theme: 'd', isAbout: false },
    { text: 1, theme: 'd', isAbout: true },
    { text: 1, theme: 'gone', isAbout: true },
  ];
  const reading = read(texts, themes, corrected);
  expect(keysOf(reading)).toEqual([[], ['d']]);
  expect(reading.themeRule[0]).toBe(-1);
});

test('texts that say nothing have no theme', () => {
  expect(keysOf(read(textsOf(['late delivery'], 'en', [0])))).toEqual([[]]);
});

const parking = [
  'the parking garage was full',
  'no space in the parking garage',
  'a bigger parking garage with shade',
  'the parking garage at night',
  'around the parking garage',
  'their parking garage, always',
];
const usual = ['late delivery', 'good price', 'السعر غالي', 'nice', 'the staff were rude', 'wrong size'];

test('what no rule explains is found in the words themselves, and what rules explain is not found again', () => {
  const without = taxonomy.filter(({ key }) => key !== 'store');
  const found = (themes: readonly BookTheme[]) =>
    read(textsOf([...parking, ...usual]), themes).themes.filter(({ origin }) => origin === 'found');
  expect(found(without)).toMatchObject([{ key: 'found:park garag', nameEn: 'parking garage' }]);
  // the taxonomy knows parking
  expect(found(taxonomy)).toEqual([]);
  // once it stands in the book, it is not found a second time
  expect(found([...without, own({ key: 'found:park garag', origin: 'found', isRemoved: true })])).toEqual([]);
});

test('the order of texts changes no theme, no name and no count', () => {
  const pool = [
    ...parking,
    ...usual,
    'the sun lounge chairs',
    'a sun lounge by the pool',
    'sun lounge and pool',
  ];
  const few = taxonomy.filter(({ key }) => key !== 'store');
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom(...pool), { minLength: 5, maxLength: 40 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([there, other]) => {
        const counted = (all: readonly string[]) => {
          const reading = read(textsOf(all), few);
          const counts = new Map<string, number>();
          for (const at of reading.theme) {
            const { key = '', nameEn = '' } = reading.themes[at] ?? {};
            counts.set(`${key} ${nameEn}`, (counts.get(`${key} ${nameEn}`) ?? 0) + 1);
          }
          return { counts: [...counts].sort(), rules: reading.rules.map(({ pattern }) => pattern) };
        };
        expect(counted(other)).toEqual(counted(there));
      },
    ),
    { numRuns: runs(25) },
  );
});

test('a correction proposes the readable rules that follow, with the texts each would touch', () => {
  const all = [
    'late delivery',
    'delivery notes in the music',
    'music delivery of the singer',
    'music was loud',
    'slow delivery',
  ];
  const texts = textsOf(all, 'en');
  const themes = [own({ key: 'd', rules: [rule('delivery')] }), own({ key: 'm' })];
  const reading = read(texts, themes);
  const propose = (text: number, theme: string, isAbout: boolean) =>
    proposeRules(texts, bookOf(themes), reading, { text, theme, isAbout }, () => undefined);
  // texts 1 and 2 have the theme, and music; the rule would take it from both
  const [not] = propose(2, 'd', false).filter(({ rule: { pattern } }) => pattern === 'singer');
  expect(not).toMatchObject({
    rule: { language: 'en', effect: 'not' },
    gained: new Int32Array(0),
    lost: Int32Array.of(2),
  });
  const about = propose(3, 'm', true);
  expect(about.map(({ rule: { pattern } }) => pattern)).toContain('loud');
  for (const { rule: proposed, gained, lost } of [...about, ...propose(1, 'd', false)])
    expect(
      previewRule(texts, reading, about.some((one) => one.rule === proposed) ? 'm' : 'd', proposed),
    ).toEqual({ gained, lost });
});

const foundIn = (texts: readonly string[]) =>
  read(textsOf(texts), []).themes.filter(({ origin }) => origin === 'found');
const numbered = (count: number, say: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => say(at));

test('a found theme that both languages speak of has a name in each', () => {
  const themes = foundIn([
    ...numbered(6, (at) => `the screen by day ${at}`),
    ...numbered(6, (at) => `الشاشة عندي ${at}`),
    ...numbered(80, (at) => `nice ${at}`),
  ]);
  expect(themes).toMatchObject([{ nameEn: 'screen', nameAr: 'الشاشة' }]);
  // one language: one name for both
  expect(
    foundIn([...numbered(6, (at) => `the screen by day ${at}`), ...numbered(80, (at) => `nice ${at}`)]),
  ).toMatchObject([{ nameEn: 'screen', nameAr: 'screen' }]);
});

test('a word of more than 15 % of all answers is what all is about, and no theme; of fewer it is one', () => {
  // 100 answers, 16 and 14 of them
  const answers = (about: number) => [
    ...numbered(about, (at) => `the kettle number ${at}`),
    ...numbered(100 - about, (at) => `nice ${at}`),
  ];
  expect(foundIn(answers(16))).toEqual([]);
  expect(foundIn(answers(14))).toMatchObject([{ key: 'found:kettl' }]);
});

test.each([
  ['Love the people who provide fantastic support.', 'support', true],
  ['It does not run well sometimes', 'reliability', true],
  ['so easy to get started', 'app', true],
  ['you can pay by instalments', 'ordering', true],
  ['برنامج ولاء', 'offers', true],
  // and not what only looks like it
  ['easier to install and run', 'ordering', false],
  ['ولا مرة تأخروا', 'offers', false],
  ['رجعوا المنزوع الكافيين', 'store', false],
] as const)('%s: %s: %s', (text, theme, expected) => {
  expect(keysOf(read(textsOf([text]), taxonomy))[0]?.includes(theme)).toBe(expected);
});
