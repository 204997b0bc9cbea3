import type { Taste } from './catalogue.ts';
import type { Random } from './random.ts';

const guides: Readonly<Record<Taste, readonly string[]>> = {
  arabic: [
    '/guides/qahwa-at-home',
    '/ar/guides/qahwa-at-home',
    '/ar/guides/choosing-cardamom',
    '/guides/rakwa-or-ibrik',
  ],
  barista: [
    '/guides/v60-step-by-step',
    '/ar/guides/v60-step-by-step',
    '/guides/grind-size',
    '/guides/espresso-at-home',
  ],
  home: ['/guides/setting-a-table', '/ar/guides/bakhoor-and-oud', '/guides/gifts-that-arrive'],
  tea: ['/guides/karak-like-the-cafe', '/ar/guides/karak-like-the-cafe', '/guides/cold-hibiscus'],
};

const queries: Readonly<
  Record<Taste, { readonly english: readonly string[]; readonly arabic: readonly string[] }>
> = {
  arabic: {
    english: [
      'arabic coffee',
      'cardamom',
      'dallah',
      'medjool dates',
      'turkish coffee 1kg',
      'saudi coffee blonde',
    ],
    arabic: ['قهوة شقراء', 'هيل', 'دلة', 'تمر مجدول', 'بن تركي', 'قهوة سعودية جاهزة', 'زعفران'],
  },
  barista: {
    english: [
      'v60',
      'v60 paper filter',
      'chemex',
      'oat milk',
      'hand grinder',
      'decaf',
      'cold brew maker',
      'aeropress',
    ],
    arabic: ['فلاتر v60', 'مطحنة', 'قهوة مختصة', 'كولد برو', 'ايروبرس', 'كبسولات نسبريسو', 'بن بلا كافيين'],
  },
  home: {
    english: ['incense burner', 'candle', 'gift box', 'cushion', 'mug set', 'gift card'],
    arabic: ['مبخرة', 'عود', 'هدية', 'شمعة', 'مفرش طاولة', 'بطاقة هدية'],
  },
  tea: {
    english: ['karak', 'matcha', 'mint tea', 'tea pot', 'hibiscus'],
    arabic: ['كرك', 'شاي بالنعناع', 'ماتشا', 'كركديه', 'ابريق شاي', 'مرمرية'],
  },
};

export function pickGuide(random: Random, taste: Taste): string {
  return random.pick(guides[taste]);
}

export function pickQuery(random: Random, taste: Taste, isArabic: boolean): string {
  return random.pick(isArabic && random.chance(0.7) ? queries[taste].arabic : queries[taste].english);
}
