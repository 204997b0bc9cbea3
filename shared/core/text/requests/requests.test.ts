import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { extracted, grouped } from '../../../testing/requests-told.ts';
import { requestKinds } from '../../feedback/reading.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { arabicCues, arabiziCues, englishCues } from './cues.ts';

test('every cue can be read', () => {
  for (const { pattern } of [...englishCues, ...arabicCues, ...arabiziCues])
    expect(() => parsePattern(pattern), pattern).not.toThrow();
});

test.each([
  ['Please add more sizes, I love the shop', 'request: more sizes'],
  ['I wish it came in other colors because I would buy several', 'request: other colors'],
  ['Would be nice to have a dark mode', 'request: dark mode'],
  ['It would be great if you had gift cards.', 'request: gift cards'],
  ['Let me skip a month without calling you', 'request: skip a month'],
  ['Would give a 10 if you had whole bean decaf', 'request: whole bean decaf'],
  ['More teas please, otherwise all good', 'request: more teas'],
  ['You should offer a student discount', 'request: student discount'],
  ['Gift wrapping would be great', 'request: gift wrapping'],
  ['The coupon code doesn’t work', 'problem: coupon code'],
  ['The zipper was broken', 'problem: zipper'],
  ['I cannot log in to my account since Monday', 'problem: account'],
  ['Problem with the payment page', 'problem: payment page'],
  // modern standard, Egyptian, Gulf, Levantine, Latin letters
  ['أتمنى توفير أحجام أكبر من البن الحرازي.', 'request: أحجام أكبر من البن الحرازي'],
  ['يا ريت ترجعوا البن منزوع الكافيين، غير كده تمام', 'request: البن منزوع الكافيين'],
  ['ياليت توفرون كبسولات من الحرازي', 'request: كبسولات من الحرازي'],
  ['نحتاج فرع في جدة', 'request: فرع في جدة'],
  ['عايزين ألوان أكتر', 'request: ألوان أكتر'],
  ['ليش ما توفرون الدفع بالتقسيط؟', 'request: الدفع بالتقسيط'],
  ['كود الخصم ما يشتغل', 'problem: كود الخصم'],
  ['التطبيق مش شغال من امبارح', 'problem: التطبيق'],
  ['الموقع بيعلق', 'problem: الموقع'],
  ['el app mesh shaghal', 'problem: el app'],
])('%s: %s', (text, expected) => {
  expect(extracted(text)).toContain(expected);
});

test.each([
  'I did not have an issue with the hem',
  'No problems with delivery at all',
  'I couldn’t be more pleased',
  'This dress did not work for me',
  'That would be nice',
  'It would be lovely if I was taller',
  'Lovely coffee, will order again',
  'ما فيه مشكلة مع التوصيل',
  'القهوة لذيذة والتوصيل سريع',
])('%s asks for nothing', (text) => {
  expect(extracted(text)).toEqual([]);
});

test('what is about the same thing is one group, titled as most wrote it; what nobody else asks for is in none', () => {
  const reading = grouped([
    'Please add decaf capsules',
    'I wish you had decaf capsules.',
    'Please add capsules of decaf',
    'Please bring back the blue mug',
    'The coupon code does not work',
    'coupon code did not work',
  ]);
  expect(reading.groups.map(({ key, kind, title }) => [key, kind, title])).toEqual([
    ['request:capsul decaf', 'request', 'decaf capsules'],
    ['problem:code coupon', 'problem', 'coupon code'],
  ]);
  expect([...reading.requestGroup]).toEqual([0, 0, 0, -1, 1, 1]);
  expect([...reading.requestOffsets]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(Array.from(reading.requestKind, (kind) => requestKinds[kind])[4]).toBe('problem');
});

test('where a thing is to be is no part of it, and one thing is one group whatever it is called in either language', () => {
  const reading = grouped([
    'Please add oat milk to the menu',
    'I wish you would add oat milk.',
    'وفروا حليب الشوفان في القائمة',
    'App crashes when I add a second address.',
    'الأبلكيشن بيهنج',
    'please add more colors',
    'I wish you had other colours available',
  ]);
  expect(reading.groups.map(({ key }) => key)).toEqual(['request:milk oat', 'problem:app', 'request:colour']);
  expect([...reading.requestGroup]).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

test.each([
  ['Please add dark mode in the app', 'request: dark mode'],
  ['Please add shirts in black', 'request: shirts in black'],
  ['Please add more options', 'request: more options'],
  ['يا ريت تضيفوا دفع بالتقسيط في الموقع', 'request: دفع بالتقسيط'],
])('%s: %s', (text, expected) => {
  expect(extracted(text)).toContain(expected);
});

test.each(['ريحة البن تفتح النفس من أول ما تفتح الكيس', 'كل اللي ضيفتهم سألوني من وين', 'ورجّع الطلب'])(
  '%s neither asks nor complains of what does not work',
  (text) => {
    expect(extracted(text)).toEqual([]);
  },
);

test('the same words asked twice in one comment are one request, and make no group', () => {
  expect(grouped(['Please add oat milk. Please add oat milk!']).groups).toEqual([]);
});

test.each([
  ['oat milk', ['Milk Pitcher'], true],
  ['oat milk', ['Milk Pitcher', 'Almond milk 1 L'], false],
  ['حليب الشوفان', ['إبريق حليب'], true],
  ['حليب الشوفان', ['إبريق حليب', 'حليب اللوز'], false],
  ['milk pitcher', ['Milk Pitcher'], false],
  ['ابريق حليب كبير', ['إبريق حليب'], false],
  ['green tea', ['Istikana Tea Set'], true],
  ['moka pods', ['Moka Pot'], false],
  ['gift cards', ['Coffee beans'], true],
  ['بطاقات هدايا', ['Coffee beans'], true],
  ['gift cards', ['Eid Gift Box'], false],
  ['card payment', ['Coffee beans'], false],
])('%s, where %s is sold: without a home is %s', (asked, catalogue, isWithoutHome) => {
  const wish = /^[a-z]/u.test(asked) ? `Please add ${asked}` : `أتمنى توفير ${asked}`;
  expect(grouped([wish, `${wish}.`], catalogue).groups).toMatchObject([{ isWithoutHome }]);
});

test('a thing that nothing in the catalogue has to do with is without a home', () => {
  const all = [
    'Please add oat milk',
    'please add oat milk',
    'please add decaf beans',
    'please add decaf beans',
    'please offer faster delivery',
    'please offer faster delivery',
  ];
  const homes = (catalogue: readonly string[]) =>
    Object.fromEntries(
      grouped(all, catalogue).groups.map(({ title, isWithoutHome }) => [title, isWithoutHome]),
    );
  expect(homes(['Coffee beans', 'Cups'])).toEqual({
    'oat milk': true,
    'decaf beans': false,
    'faster delivery': false,
  });
  // nobody knows what there is
  expect(homes([])).toEqual({ 'oat milk': false, 'decaf beans': false, 'faster delivery': false });
});

test('the order of comments changes no group', () => {
  const pool = [
    'please add oat milk',
    'I wish you had oat milk',
    'please add almond milk',
    'please add decaf',
    'يا ريت تضيفوا نكهة الهيل',
    'ياليت توفرون نكهة الهيل',
    'the app crashed',
    'the app crashes',
    'nice',
  ];
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom(...pool), { maxLength: 20 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([there, other]) => {
        const counted = (all: readonly string[]) => {
          const { groups, requestGroup } = grouped(all);
          return groups.map((group, at) => ({
            ...group,
            n: requestGroup.filter((own) => own === at).length,
          }));
        };
        expect(counted(other)).toEqual(counted(there));
      },
    ),
    { numRuns: runs(40) },
  );
});

test.each([
  ['more vegan options', ['request: more vegan options']],
  ['oat milk', ['request: oat milk']],
  ['Oat milk.', ['request: oat milk']],
  ['better packaging', ['request: better packaging']],
  ['faster delivery and cheaper shipping', ['request: faster delivery', 'request: cheaper shipping']],
  ['Gift cards, longer opening hours', ['request: gift cards', 'request: longer opening hours']],
  ['Improve the delivery', ['request: delivery']],
  ['Add a dark mode', ['request: dark mode']],
  ['I would like to see more decaf', ['request: decaf']],
  ['delivery is slow', ['request: delivery']],
  ['had built in version control', ['request: version control']],
  ['could handle big files', ['request: handle big files']],
  ['less plastic', ['request: less plastic']],
  ['no plastic', ['request: no plastic']],
  ['support', ['request: support']],
  ['All good! Maybe more sizes', ['request: more sizes']],
  ['I love the shop, but please add oat milk', ['request: oat milk']],
  ['تغليف أفضل', ['request: تغليف أفضل']],
  ['حليب الشوفان', ['request: حليب الشوفان']],
  ['تحسين التوصيل', ['request: التوصيل']],
  ['توفير مقاسات أكبر', ['request: مقاسات أكبر']],
  ['أن يكون التوصيل أسرع', ['request: التوصيل أسرع']],
  ['اضافة الدفع بالتقسيط', ['request: الدفع بالتقسيط']],
  ['عايزين ألوان أكتر', ['request: ألوان أكتر']],
  ['كل شي تمام، بس أبغى أحجام أكبر', ['request: أحجام أكبر']],
])('asked what to improve, %s: %j', (text, expected) => {
  expect(extracted(text, 1)).toEqual(expected);
});

test.each([
  'Nothing',
  'Nothing, all good',
  'No suggestions, thank you',
  'none that I can think of',
  'Everything is perfect',
  'Everything was great!',
  'all good',
  'Keep up the good work',
  'I love it',
  'Love your coffee',
  'Great service',
  'No',
  'I don’t know',
  "Can't think of anything",
  'I ordered twice last month and my sister did too',
  'We came on Monday',
  'لا شيء',
  'ولا شي كل شي تمام',
  'لا يوجد لدي اقتراحات',
  'كل شي ممتاز',
  'استمروا',
  'شكرا لكم',
  'ما عندي اقتراح',
  'مفيش حاجة',
  'لا',
  'الله يعطيكم العافية',
])('asked what to improve, %s asks for nothing', (text) => {
  expect(extracted(text, 1)).toEqual([]);
});

test.each(['oat milk', 'more vegan options', 'تغليف أفضل', 'faster delivery'])(
  '%s asks for nothing where nobody asked for wishes',
  (text) => {
    expect(extracted(text)).toEqual([]);
  },
);
