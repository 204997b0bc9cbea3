import { expect, test } from 'vitest';
import { stemOfWord } from '../match/stem-of-word.ts';
import { foldPatternWord } from '../pattern/fold-word.ts';
import { isTown, sameThing } from './same-thing.ts';

const thing = (word: string) => sameThing(stemOfWord(foldPatternWord(word)));

test.each([
  // shop, app, delivery
  ['parking', 'المواقف'],
  ['parking', 'باركنج'],
  ['delivery', 'الدليفري'],
  ['delivery', 'المندوب'],
  ['app', 'الأبلكيشن'],
  ['notifications', 'الإشعارات'],
  ['installments', 'تقسيط'],
  ['opening', 'الدوام'],
  ['warranty', 'الضمان'],
  ['booking', 'الحجز'],
  ['cash', 'كاش'],
  ['seats', 'الجلسات'],
  // food: Egyptian, Gulf, Levantine
  ['chicken', 'فراخ'],
  ['chicken', 'دجاج'],
  ['juice', 'العصائر'],
  ['desserts', 'الحلا'],
  ['water', 'مويه'],
  ['gluten', 'الجلوتين'],
  // fashion
  ['dresses', 'فساتين'],
  ['shoes', 'جزم'],
  ['zipper', 'السوستة'],
  ['fabric', 'القماش'],
  ['sizes', 'قياسات'],
  // electronics
  ['battery', 'البطارية'],
  ['charger', 'الشاحن'],
  ['headphones', 'السماعات'],
  ['screen', 'الشاشة'],
  // towns
  ['Jeddah', 'جدة'],
  ['Riyadh', 'الرياض'],
])('%s is %s', (one, other) => {
  expect(thing(one)).toBe(thing(other));
});

test.each([
  ['oat', 'almond'],
  ['refund', 'exchange'],
  ['delivery', 'pickup'],
  ['chicken', 'لحم'],
  ['size', 'colour'],
  ['battery', 'الشاحن'],
  ['branch', 'موقع'],
  ['price', 'offer'],
  ['cup', 'coffee'],
  ['shoes', 'شنط'],
  ['Jeddah', 'الرياض'],
  ['rice', 'خبز'],
])('%s is not %s', (one, other) => {
  expect(thing(one)).not.toBe(thing(other));
});

test('towns are known by either name, and other words are none', () => {
  expect(['Dammam', 'الدمام', 'القاهرة'].map((word) => isTown(thing(word)))).toEqual([true, true, true]);
  expect(['branch', 'milk', 'حليب'].map((word) => isTown(thing(word)))).toEqual([false, false, false]);
});
