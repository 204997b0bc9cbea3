import { expect, test } from 'vitest';
import type { LadderProducts, StatedFamily } from './ladder.ts';
import { findLadders } from './find-ladders.ts';

type Row = readonly [
  name: string,
  price: number,
  category?: string | undefined,
  more?: { sold?: number; isOffered?: number },
];

function catalogueOf(rows: readonly Row[]): LadderProducts {
  const categories = [
    ...new Set(rows.flatMap(([, , category]) => (category === undefined ? [] : [category]))),
  ];
  return {
    ids: rows.map((_, at) => at + 1),
    names: rows.map(([name]) => name),
    category: rows.map(([, , category]) => (category === undefined ? -1 : categories.indexOf(category))),
    categories,
    priceMinor: rows.map(([, price]) => price),
    isOffered: rows.map(([, , , more]) => more?.isOffered ?? 1),
    sold: rows.map(([, , , more]) => more?.sold ?? 0),
  };
}

const found = (rows: readonly Row[], stated: readonly StatedFamily[] = []) =>
  findLadders(catalogueOf(rows), stated).map(
    ({ kind, source, products }) => `${source} ${kind} ${products.join('>')}`,
  );

test('sizes of one name and category are steps, in the order of their amounts', () => {
  expect(
    found([
      ['Dates 1 kg', 9200, 'Pantry'],
      ['Dates 500 g', 4900, 'Pantry'],
      ['Dates 250 g', 2600, 'Pantry'],
    ]),
  ).toEqual(['names size 2>1>0']);
  expect(
    found([
      ['مياه ٥٠٠ مل', 100],
      ['مياه ١٫٥ لتر', 250],
    ]),
  ).toEqual(['names size 0>1']);
  expect(
    found([
      ['Soda 330 ml', 300],
      ['Soda 330 ml 12-pack', 3000],
    ]),
  ).toEqual(['names size 0>1']);
});

test('tiers are built on the plain name, and compared with nothing but the same size', () => {
  expect(
    found([
      ['Grinder Pro', 32900],
      ['Grinder', 14900],
      ['Grinder Basic', 9900],
    ]),
  ).toEqual(['names tier 2>1>0']);
  expect(
    found([
      ['Gold membership', 900],
      ['Bronze membership', 300],
      ['Silver membership', 500],
    ]),
  ).toEqual(['names tier 1>2>0']);
  expect(
    found([
      ['Coffee 250 g', 500],
      ['Coffee Premium 1 kg', 2500],
    ]),
  ).toEqual([]);
});

test('subscriptions follow what is bought once, and longer ones shorter ones', () => {
  expect(
    found([
      ['Coffee box subscription, 12 months', 9000],
      ['Coffee box', 1000],
      ['Coffee box subscription, 3 months', 2700],
    ]),
  ).toEqual(['names subscription 1>2>0']);
});

test('a bundle follows each product that its name names', () => {
  expect(
    found([
      ['Moka Pot', 11900],
      ['Hand Grinder', 14900],
      ['Moka Pot & Hand Grinder set', 24900],
      ['Teapot', 5000],
      ['Teapot + Cup set', 9000],
    ]),
  ).toEqual(['names bundle 0>2', 'names bundle 1>2', 'names bundle 3>4']);
});

test.each<[string, readonly Row[]]>([
  [
    'a price that does not rise',
    [
      ['Dates 500 g', 4900],
      ['Dates 1 kg', 4900],
    ],
  ],
  [
    'a price that falls',
    [
      ['Dates 500 g', 4900],
      ['Dates 1 kg', 4000],
    ],
  ],
  [
    'a price nobody knows',
    [
      ['Dates 500 g', Number.NaN],
      ['Dates 1 kg', 9000],
    ],
  ],
  [
    'a price far beyond the amount',
    [
      ['Dates 500 g', 4900],
      ['Dates 1 kg', 24900],
    ],
  ],
  [
    'two categories',
    [
      ['Mint 50 g', 500, 'Tea'],
      ['Mint 100 g', 900, 'Spices'],
    ],
  ],
  [
    'two names',
    [
      ['Dates 500 g', 4900],
      ['Medjool dates 1 kg', 9200],
    ],
  ],
  [
    'millilitres and grams',
    [
      ['Honey 250 ml', 2000],
      ['Honey 500 g', 4500],
    ],
  ],
  [
    'sizes of clothes',
    [
      ['Shirt S', 5000],
      ['Shirt M', 5500],
      ['Shirt L', 6000],
    ],
  ],
  [
    'large clothes',
    [
      ['Dress small', 5000],
      ['Dress large', 6000],
    ],
  ],
  [
    'numbers of models',
    [
      ['Phone 13', 50000],
      ['Phone 14', 60000],
    ],
  ],
  [
    'centimetres',
    [
      ['Christmas tree 60 cm', 1500],
      ['Christmas tree 120 cm', 4500],
    ],
  ],
  [
    'metals',
    [
      ['Silver ring', 9000],
      ['Gold ring', 90000],
    ],
  ],
  [
    'ages',
    [
      ['Baby vest 3 months', 900],
      ['Baby vest 6 months', 1000],
    ],
  ],
  [
    'colours',
    [
      ['Mug red', 900],
      ['Mug blue', 1000],
    ],
  ],
  [
    'nothing but a size',
    [
      ['250 g', 900],
      ['500 g', 1700],
    ],
  ],
  [
    'a kind that one word of a bundle names',
    [
      ['Tea', 900],
      ['Tea set', 4900],
    ],
  ],
  [
    'a bundle that costs less than its part',
    [
      ['Moka Pot', 11900],
      ['Moka Pot + Cup set', 9000],
    ],
  ],
])('%s make no ladder', (_, rows) => {
  expect(found(rows)).toEqual([]);
});

test('a step whose price does not fit is left out of its ladder', () => {
  // the longest way up: 250 g, 500 g, 1 kg; 750 g costs less than 500 g
  expect(
    found([
      ['Nuts 250 g', 1000],
      ['Nuts 500 g', 1900],
      ['Nuts 750 g', 1500],
      ['Nuts 1 kg', 3500],
    ]),
  ).toEqual(['names size 0>1>3']);
});

test('of two products of one step the one that can be offered stands for it, then the one bought more', () => {
  const [low] = [['Nuts 250 g', 1000]] as const satisfies readonly Row[];
  expect(
    found([low, ['Nuts 1 kg', 3500, undefined, { isOffered: 0, sold: 9 }], ['Nuts, 1000 g', 3600]]),
  ).toEqual(['names size 0>2']);
  expect(found([low, ['Nuts 1 kg', 3500], ['Nuts, 1000 g', 3600, undefined, { sold: 9 }]])).toEqual([
    'names size 0>2',
  ]);
});

test('what the team states is kept as it is, and nothing else is found among its products', () => {
  const rows: readonly Row[] = [
    ['Kettle', 18900],
    ['Kettle, electric', 39900],
    ['Kettle Pro', 59900],
    ['Dates 500 g', 4900],
    ['Dates 1 kg', 9200],
    ['Class', 35000],
  ];
  const stated: readonly StatedFamily[] = [
    { family: 'kettle', kind: 'tier', products: [0, 1] },
    { family: 'dates', kind: 'tier', products: [3, 4] },
    { family: 'class', kind: 'tier', products: [5] },
  ];
  // the names of the dates say sizes; the plain kettle is the team's, so the pro one stands alone
  expect(found(rows, stated)).toEqual(['stated tier 0>1', 'stated size 3>4']);
});

test('a stated ladder has the words its products share as its title, else the name of its family', () => {
  const products = catalogueOf([
    ['Kettle', 1],
    ['Kettle, electric', 2],
    ['Dripper V60', 1],
    ['Ceramic cone', 2],
  ]);
  const ladders = findLadders(products, [
    { family: 'a', kind: 'tier', products: [0, 1] },
    { family: 'Drippers', kind: 'tier', products: [2, 3] },
  ]);
  expect(ladders.map(({ title }) => title)).toEqual(['Kettle', 'Drippers']);
});

test('no products, no ladders', () => {
  expect(found([])).toEqual([]);
});
