import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { fillShop } from '../../../testing/shop.ts';
import { fillSurveys } from '../../../testing/surveys.ts';
import type { RuleEdit } from '../../model/theme-book.ts';
import type { BookTheme } from '../book/theme-book.ts';
import { addRuleTo, removeRuleFrom, restoreRuleOf } from './change-rules.ts';
import { addTheme, keepTheme, mergeThemes, removeTheme, renameTheme, restoreTheme } from './change-themes.ts';
import { correctAnswer, takeBackCorrection } from './correct-answer.ts';
import { readBook } from './read-book.ts';
import { splitTheme } from './split-theme.ts';

const rule = (pattern: string, language: RuleEdit['language'] = 'en'): RuleEdit => ({
  ...{ language, pattern, effect: 'is' },
});
const given = (key: string, ...patterns: string[]): BookTheme => ({
  ...{
    key,
    nameEn: key.toUpperCase(),
    nameAr: `ع${key}`,
    origin: 'taxonomy',
    parent: null,
    mergedInto: null,
  },
  isRemoved: false,
  rules: patterns.map((pattern) => ({ ...rule(pattern), id: null, origin: 'taxonomy', isOff: false })),
});
const taxonomy = [given('price', 'price', 'cheap'), given('delivery', 'late')];
const found: BookTheme = { ...given('found:zip', 'zip'), origin: 'found', nameEn: 'zip', nameAr: 'zip' };
const change = { taxonomy, found: [found], now: '2026-05-01T00:00:00Z' };

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillShop(db, { customers: [{ id: 1 }] });
  fillSurveys(db, [
    {
      questions: [{ key: 'why', kind: 'text' }],
      responses: [{ customer: 1, on: '2026-01-01', answers: { why: 'It came late' } }],
    },
  ]);
});
afterEach(() => db.close());

const book = () => readBook(db, taxonomy);
const theme = (key: string) => book().themes.find((one) => one.key === key);
const rulesOf = (key: string) =>
  theme(key)?.rules.map(({ pattern, isOff, origin }) => `${pattern}${isOff ? ' off' : ''} ${origin}`);

test('a workspace that nobody changed has the taxonomy', () => {
  expect(book()).toEqual({ themes: taxonomy, corrections: [] });
});

test('of a theme of the taxonomy only what differs is kept', () => {
  renameTheme(db, change, { key: 'price', nameEn: 'Cost', nameAr: 'التكلفة' });
  addRuleTo(db, change, 'delivery', rule('slow'), 'user');
  removeRuleFrom(db, change, 'price', rule('cheap'));
  expect(theme('price')).toMatchObject({ nameEn: 'Cost', nameAr: 'التكلفة', origin: 'taxonomy' });
  expect(rulesOf('price')).toEqual(['price taxonomy', 'cheap off taxonomy']);
  expect(theme('delivery')?.nameEn).toBe('DELIVERY');
  expect(rulesOf('delivery')).toEqual(['late taxonomy', 'slow user']);
  // with another taxonomy the name nobody gave follows it
  expect(readBook(db, [{ ...given('delivery', 'late'), nameEn: 'Shipping' }]).themes[0]?.nameEn).toBe(
    'Shipping',
  );
  restoreRuleOf(db, change, 'price', rule('cheap'));
  expect(rulesOf('price')).toEqual(['price taxonomy', 'cheap taxonomy']);
});

test('adding a rule that was switched off switches it on; one that is there is refused', () => {
  removeRuleFrom(db, change, 'price', rule('cheap'));
  addRuleTo(db, change, 'price', rule('cheap'), 'user');
  expect(rulesOf('price')).toEqual(['price taxonomy', 'cheap taxonomy']);
  expect(() => addRuleTo(db, change, 'price', rule('cheap'), 'user')).toThrow(
    expect.objectContaining({ code: 'theme-rule-taken' }),
  );
  expect(() => removeRuleFrom(db, change, 'price', rule('gone'))).toThrow(
    expect.objectContaining({ code: 'theme-rule-unknown' }),
  );
});

test('a split takes rules along: one of the taxonomy is off there and stands here', () => {
  const key = splitTheme(db, change, {
    key: 'price',
    nameEn: 'Bargain',
    nameAr: 'صفقة',
    rules: [rule('cheap')],
  });
  expect(key).toBe('t1');
  expect(rulesOf('price')).toEqual(['price taxonomy', 'cheap off taxonomy']);
  expect(rulesOf(key)).toEqual(['cheap taxonomy']);
});

test('merges lead to the theme at the end of their chain and never in a circle', () => {
  const own = addTheme(db, change, {
    nameEn: 'Post',
    nameAr: 'البريد',
    parent: 'delivery',
    rules: [rule('post')],
  });
  mergeThemes(db, change, { key: own, into: 'delivery' });
  mergeThemes(db, change, { key: 'delivery', into: 'price' });
  expect([theme(own)?.mergedInto, theme('delivery')?.mergedInto]).toEqual(['price', 'price']);
  expect(() => mergeThemes(db, change, { key: 'price', into: own })).toThrow(
    expect.objectContaining({ code: 'theme-circular' }),
  );
  restoreTheme(db, change, 'delivery');
  expect([theme(own)?.mergedInto, theme('delivery')?.mergedInto]).toEqual(['delivery', null]);
});

test('a removed theme stays in the book and comes back', () => {
  removeTheme(db, change, 'price');
  expect(theme('price')?.isRemoved).toBe(true);
  // its name is free meanwhile, and taken when it is to come back
  addTheme(db, change, { nameEn: 'price', nameAr: 'ثمن', parent: null, rules: [] });
  expect(() => restoreTheme(db, change, 'price')).toThrow(
    expect.objectContaining({ code: 'theme-name-taken' }),
  );
});

test.each([
  ['Delivery', 'x'],
  ['delivery', 'x'],
  ['x', 'عdelivery'],
])('two themes of one name cannot be told apart: %s, %s', (nameEn, nameAr) => {
  expect(() => addTheme(db, change, { nameEn, nameAr, parent: null, rules: [] })).toThrow(
    expect.objectContaining({ code: 'theme-name-taken', params: { name: 'DELIVERY' } }),
  );
});

test('a theme that was found is kept, with its rules, by keeping or changing it', () => {
  expect(theme('found:zip')).toBeUndefined();
  keepTheme(db, change, 'found:zip');
  expect(theme('found:zip')).toMatchObject({ nameEn: 'zip', origin: 'found' });
  removeRuleFrom(db, change, 'found:zip', rule('zip'));
  expect(rulesOf('found:zip')).toEqual([]);
  expect(() => keepTheme(db, change, 'found:gone')).toThrow(
    expect.objectContaining({ code: 'theme-unknown' }),
  );
});

test('a correction is kept once, changed and taken back; it names an answer there is', () => {
  const ref = { response: 1, question: 1 };
  correctAnswer(db, change, { ...ref, theme: 'delivery', isAbout: true });
  correctAnswer(db, change, { ...ref, theme: 'delivery', isAbout: false });
  expect(book().corrections).toEqual([
    { responseId: 1, questionId: 1, themeKey: 'delivery', isAbout: false },
  ]);
  takeBackCorrection(db, change, { ...ref, theme: 'delivery' });
  expect(book().corrections).toEqual([]);
  expect(() =>
    correctAnswer(db, change, { response: 9, question: 1, theme: 'price', isAbout: true }),
  ).toThrow(expect.objectContaining({ code: 'answer-unknown' }));
});
