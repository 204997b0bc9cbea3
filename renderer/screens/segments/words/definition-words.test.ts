import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Goods, SegmentNode } from '../../../../shared/core/segments/schema.ts';
import { anyNode } from '../../../../shared/testing/any-condition.ts';
import { runs } from '../../../../shared/testing/property-runs.ts';
import { wordsIn, type Language } from '../../../i18n/intl.tsx';
import { definitionWords } from './definition-words.ts';
import type { Speech } from './speech.ts';

const known: Readonly<Record<string, string>> = {
  'product 1': 'Coffee beans',
  'campaign 2': 'A',
  'question 3': 'Recommend us',
  'survey 4': 'After the visit',
  'source 5': 'Shop',
  'segment 6': 'Regulars',
};

function speechIn(language: Language): Speech {
  const words = wordsIn(language, 'latin', []);
  return {
    words,
    currency: 'USD',
    names: {
      nameOf: (what, id) => known[`${what} ${id}`] ?? null,
      purpose: (key) => (key === 'newsletter' ? (language === 'ar' ? 'النشرة' : 'Newsletter') : key),
      // one that the team calls otherwise
      rfmGroup: (group) => (group === 'lost' ? 'Gone fishing' : words.find(`rfm.group.${group}`)),
    },
  };
}

/** Without the marks of direction, which are not seen. */
const seen = (text: string) =>
  text.replaceAll(/[\u2066-\u2069\u200e\u200f\u061c]/gu, '').replaceAll('\u00a0', ' ');

const read = (where: SegmentNode, language: Language) =>
  seen(definitionWords(speechIn(language), { version: 1, where }));

const one = (condition: Condition): SegmentNode => ({ op: 'condition', condition });
const coffee: Goods = { by: 'category', categories: ['Coffee'] };
const anything = { by: 'anything' } as const;
const ever = { op: 'ever' } as const;
const opened = { event: 'email_open', campaigns: [2], channel: null };

const boughtCoffee = one({
  kind: 'orders',
  measure: 'orders',
  goods: coffee,
  period: { op: 'within-last', count: 90, unit: 'day' },
  test: { op: 'at-least', value: 3 },
});
const detractor = one({
  kind: 'answer',
  question: 3,
  which: 'latest',
  test: { as: 'number', test: { op: 'between', from: 0, to: 6 } },
});
const spent = one({
  kind: 'orders',
  measure: 'spent',
  goods: anything,
  period: ever,
  test: { op: 'more-than', value: 20_000 },
});
const inCairo = one({ kind: 'text', field: 'city', test: { op: 'is', values: ['Cairo', 'Giza'] } });
const mayMail = one({ kind: 'consent', purpose: 'newsletter', channel: 'email', state: 'may' });

const cases: readonly (readonly [name: string, where: SegmentNode, en: string, ar: string])[] = [
  [
    'orders of a category in a period',
    boughtCoffee,
    'Customers who bought from category “Coffee” at least 3 times in the last 90 days',
    'العملاء الذين اشتروا من فئة «Coffee» 3 مرات على الأقل خلال آخر 90 يومًا',
  ],
  [
    'an answer and money',
    { op: 'all', nodes: [detractor, spent] },
    'Customers who answered 0–6 to “Recommend us” and spent more than $200.00',
    'العملاء الذين أجابوا عن «Recommend us» بقيمة من 0 إلى 6 وأنفقوا أكثر من 200.00 US$',
  ],
  [
    'a declared preference',
    one({ kind: 'preference', topic: 'interest', values: ['hiking'] }),
    'Customers who declared “interest” = “hiking”',
    'العملاء الذين صرّحوا بأن «interest» = «hiking»',
  ],
  [
    'a permission',
    mayMail,
    'Customers who may be e-mailed for “Newsletter”',
    'العملاء الذين يجوز مراسلتهم بالبريد الإلكتروني لغرض «النشرة»',
  ],
  [
    'a sequence that breaks off',
    one({
      kind: 'sequence',
      first: { what: 'event', ...opened },
      then: { what: 'order', goods: { by: 'product', products: [1] } },
      happens: false,
      days: 14,
      period: ever,
    }),
    'Customers who opened an e-mail of campaign “A”, then did not buy “Coffee beans” within 14 days',
    'العملاء الذين فتحوا بريدًا من حملة «A» ثم لم يشتروا «Coffee beans» خلال 14 يومًا',
  ],
  [
    'groups of RFM now and before',
    {
      op: 'all',
      nodes: [
        one({ kind: 'rfm', groups: ['at-risk'], at: 'now' }),
        one({ kind: 'rfm', groups: ['loyal'], at: 'last-import' }),
      ],
    },
    'Customers who are in RFM group “At risk” now and were in RFM group “Loyal” at the last import',
    'العملاء الذين هم الآن في مجموعة RFM «معرّضون للفقدان» وكانوا في مجموعة RFM «الأوفياء» عند آخر استيراد',
  ],
  [
    'a group by the name the team gave it',
    one({ kind: 'rfm', groups: ['lost'], at: 'now' }),
    'Customers who are in RFM group “Gone fishing” now',
    'العملاء الذين هم الآن في مجموعة RFM «Gone fishing»',
  ],
  [
    'a share of the profile',
    one({ kind: 'party-share', party: 'third', test: { op: 'more-than', value: 20 } }),
    'Customers who have a profile of which more than 20 % is third-party data',
    'العملاء الذين حصة بيانات الطرف الثالث في ملفهم أكثر من 20 %',
  ],
  [
    'groups within groups',
    {
      op: 'all',
      nodes: [
        spent,
        { op: 'any', nodes: [inCairo, boughtCoffee] },
        { op: 'none', nodes: [mayMail, detractor] },
      ],
    },
    'Customers who spent more than $200.00, (have the city “Cairo” or “Giza” or bought from category “Coffee” at least 3 times in the last 90 days) and match none of these: (may be e-mailed for “Newsletter” or answered 0–6 to “Recommend us”)',
    'العملاء الذين أنفقوا أكثر من 200.00 US$ و(مدينتهم «Cairo» أو «Giza» أو اشتروا من فئة «Coffee» 3 مرات على الأقل خلال آخر 90 يومًا) ولا ينطبق عليهم أيّ مما يلي: (يجوز مراسلتهم بالبريد الإلكتروني لغرض «النشرة» أو أجابوا عن «Recommend us» بقيمة من 0 إلى 6)',
  ],
  [
    'what is not so',
    { op: 'none', nodes: [inCairo] },
    'Customers who are not among those who have the city “Cairo” or “Giza”',
    'العملاء الذين ليسوا ممن مدينتهم «Cairo» أو «Giza»',
  ],
  ['a group of nothing', { op: 'all', nodes: [] }, 'All customers', 'كل العملاء'],
  ['any of nothing', { op: 'any', nodes: [] }, 'Nobody', 'لا أحد'],
  [
    'no orders at all',
    one({
      kind: 'orders',
      measure: 'orders',
      goods: anything,
      period: { op: 'on-or-after', day: '2025-05-03' },
      test: { op: 'exactly', value: 0 },
    }),
    'Customers who did not order since 3 May 2025',
    'العملاء الذين لم يطلبوا منذ 3 مايو 2025',
  ],
  [
    'once is not 1 times, two has a form of its own',
    one({
      kind: 'orders',
      measure: 'items',
      goods: anything,
      period: ever,
      test: { op: 'at-most', value: 2 },
    }),
    'Customers who bought at most 2 items',
    'العملاء الذين اشتروا قطعتين على الأكثر',
  ],
  [
    'a birthday that comes',
    one({ kind: 'day', field: 'birthDate', test: { op: 'anniversary-within', count: 1, unit: 'week' } }),
    'Customers who have their birthday within the next 1 week',
    'العملاء الذين يحل عيد ميلادهم خلال أسبوع واحد',
  ],
  [
    'the day of the last order',
    one({
      kind: 'order-day',
      which: 'last',
      goods: coffee,
      test: { op: 'longer-ago', count: 2, unit: 'month' },
    }),
    'Customers who placed their last order from category “Coffee” more than 2 months ago',
    'العملاء الذين كان آخر طلب لهم من فئة «Coffee» قبل أكثر من شهرين',
  ],
  [
    'what was never done',
    one({ kind: 'events', ...opened, channel: 'email', period: ever, test: { op: 'less-than', value: 1 } }),
    'Customers who did not open an e-mail of campaign “A” over E-mail',
    'العملاء الذين لم يفتحوا بريدًا من حملة «A» عبر البريد الإلكتروني',
  ],
  [
    'what nobody named before',
    one({
      kind: 'events',
      event: 'spun the wheel',
      campaigns: [9],
      channel: null,
      period: ever,
      test: { op: 'at-least', value: 1 },
    }),
    'Customers who did “spun the wheel” of campaign (no longer there) at least once',
    'العملاء الذين قاموا بـ«spun the wheel» من حملة (لم تعد موجودة) مرة واحدة على الأقل',
  ],
];

test.each(cases)('%s: in English and in Arabic', (_name, where, en, ar) => {
  expect([read(where, 'en'), read(where, 'ar')]).toEqual([en, ar]);
});

test('a name from the data keeps its own direction', () => {
  const text = definitionWords(speechIn('ar'), { version: 1, where: inCairo });
  expect(text).toContain('«\u2068Cairo\u2069»');
});

test('more values than one takes in are counted', () => {
  const values = Array.from({ length: 40 }, (_, at) => `City ${at + 1}`);
  const where = one({ kind: 'text', field: 'city', test: { op: 'is', values } });
  expect(read(where, 'en')).toMatch(/“City 6” or 34 others$/u);
  expect(read(where, 'ar')).toMatch(/«City 6» أو 34 قيمة أخرى$/u);
});

test('every definition is a sentence in both languages, with words for each of its parts', () => {
  fc.assert(
    fc.property(anyNode, fc.constantFrom<Language>('en', 'ar'), (where, language) => {
      // what the data call things is not ours
      const sentence = definitionWords(speechIn(language), { version: 1, where }).replaceAll(
        /\u2068[^\u2069]*\u2069/gu,
        '',
      );
      expect(sentence).not.toMatch(/segments\.words|undefined|NaN|\{|\uE000/u);
      expect(sentence.trim()).not.toBe('');
    }),
    { numRuns: runs(500) },
  );
});
