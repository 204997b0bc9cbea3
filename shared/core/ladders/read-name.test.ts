import { expect, test } from 'vitest';
import { readName } from './read-name.ts';

const amountOf = (name: string, category: string | null = null) => {
  const { rest, amount } = readName(name, category);
  return amount === null ? `${rest}:` : `${rest}: ${Number(amount.value.toFixed(3))} ${amount.unit}`;
};

test.each([
  ['Qahwa Light Roast 250 g', 'qahwa light roast: 250 g'],
  ['Qahwa Light Roast 1kg', 'qahwa light roast: 1000 g'],
  ['Rice, 1,000 g', 'rice: 1000 g'],
  ['Milk 1.5 L', 'milk: 1500 ml'],
  ['Milk 1,5 l', 'milk: 1500 ml'],
  ['Coffee 12 oz', 'coffee: 340.194 g'],
  ['Coffee 2 lb', 'coffee: 907.185 g'],
  ['Olive oil 16 fl oz', 'olive oil: 473.176 ml'],
  ['Half kilo of dates', 'of dates: 500 g'],
  // four times 60
  ['Tasting Box 4 x 60 g', 'tasting box: 240 g'],
  ['Soda 330 ml 12-pack', 'soda: 3960 ml'],
  ['Soda 330 ml x 6', 'soda: 1980 ml'],
  ['Coffee Capsules, 50', 'coffee capsules: 50 piece'],
  ['Moka Pot, 3 cups', 'moka pot: 3 piece'],
  ['Finjan Set, 6', 'finjan set: 6 piece'],
  ['PACK/12 BLUE FOLKART CARDS', 'blue folkart cards: 12 piece'],
  ['Set of six herb tins', 'set herb tins: 6 piece'],
  ['16 piece cutlery', 'cutlery: 16 piece'],
  ['Dozen red roses', 'red roses: 12 piece'],
])('%s', (name, expected) => {
  expect(amountOf(name)).toBe(expected);
});

test.each([
  ['قهوة عربية شقراء ٢٥٠ جم', 'قهوه عربيه شقرا: 250 g'],
  ['قهوة عربية شقراء 1 كجم', 'قهوه عربيه شقرا: 1000 g'],
  ['بن نصف كيلو', 'بن: 500 g'],
  ['بن كيلو', 'بن: 1000 g'],
  ['عصير ١٫٥ لتر', 'عصير: 1500 ml'],
  ['زيت لترين', 'زيت: 2000 ml'],
  ['صندوق التذوق 4 × 60 جم', 'صندوق التذوق: 240 g'],
  ['كبسولات قهوة، علبة 10', 'كبسولات قهوه: 10 piece'],
  ['مياه عبوة من ١٢', 'مياه: 12 piece'],
  ['طقم فناجين، 6 قطع', 'طقم فناجين: 6 piece'],
])('%s', (name, expected) => {
  expect(amountOf(name)).toBe(expected);
});

test.each([
  // sizes of bodies
  'T-Shirt L',
  'T-Shirt Large',
  'Shirt XL',
  'قميص كبير',
  // lengths, volts and models
  'Black Christmas tree 120 cm',
  'Necklace 45cm',
  'Cable 2 m',
  'Lamp 12 V',
  'Metal door sign 3',
  'iPhone 14',
  'Number tile 9',
  "Biscuit tin 50's",
  'V60 Dripper',
  'Chanel No 5',
  // what there are three of is not what is sold
  'Set 3 wicker baskets with lids',
  '3 tier cake tin',
  // ages, guarantees, paper
  'Baby vest 3 months',
  'Warranty 2 years',
  'Yearly planner',
])('%s says no size, tier or time', (name) => {
  const { amount, largeness, tier, metal, months } = readName(name, null);
  expect({ amount, largeness, tier, metal, months }).toEqual({
    ...{ amount: null, largeness: null, tier: null, metal: null, months: null },
  });
});

test('words of tiers have ranks, in both languages', () => {
  const tiers = ['Basic', 'Standard', 'Plus', 'Pro', 'Premium'].map((word) =>
    readName(`Grinder ${word}`, null),
  );
  expect(tiers.map(({ rest, tier }) => [rest, tier])).toEqual(
    [1, 2, 3, 4, 5].map((rank) => ['grinder', rank]),
  );
  expect(readName('مطحنة يدوية احترافية', null)).toMatchObject({ rest: 'مطحنه يدويه', tier: 4 });
});

test('gold is a tier of memberships and care, and what a ring is made of', () => {
  expect(readName('Gold membership', null)).toMatchObject({ rest: 'membership', metal: 3 });
  expect(readName('عضوية فضية', null).metal).toBe(2);
  expect(readName('Silver', 'Care plans').metal).toBe(2);
  expect(readName('Gold ring', 'Jewellery')).toMatchObject({ rest: 'gold ring', metal: null });
  expect(readName('Dress plus size', null).tier).toBeNull();
});

test('a number of months says more than how often is paid, and counts only for what is subscribed to', () => {
  expect(readName('Monthly Coffee Box, three months', 'Subscriptions')).toMatchObject({
    rest: 'coffee box',
    months: 3,
  });
  expect(readName('صندوق القهوة الشهري، شهر', 'اشتراكات')).toMatchObject({ months: 1 });
  expect(readName('اشتراك قهوة سنوي', null)).toMatchObject({ rest: 'قهوه', months: 12 });
  expect(readName('Pro plan yearly', null)).toMatchObject({ months: 12, tier: 4 });
  // of unsaid length
  expect(readName('Coffee subscription', null)).toMatchObject({ rest: 'coffee', months: 0 });
  expect(readName('Coffee', null).months).toBeNull();
});

test('a name without letters, or without anything, is read all the same', () => {
  expect(readName('', null).rest).toBe('');
  expect(amountOf('250 g')).toBe(': 250 g');
});
