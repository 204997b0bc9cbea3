import { expect, test } from 'vitest';
import { suggestDomains } from './email-domains.ts';

const told = (counts: Readonly<Record<string, number>>) =>
  suggestDomains(new Map(Object.entries(counts))).map(({ from, to }) => `${from} → ${to}`);

test('a slip is near a domain that many people have, or one that is frequent here', () => {
  expect(told({ 'gmial.com': 2, 'gmail.con': 1, 'hotnail.com': 1, 'yahooo.com': 1, 'gmail.com': 40 })).toEqual([
    'gmial.com → gmail.com', 'gmail.con → gmail.com', 'hotnail.com → hotmail.com', 'yahooo.com → yahoo.com',
  ]); // prettier-ignore
  expect(told({ 'darqahwa.example': 60, 'darqhawa.example': 2, 'dar.qahwa': 1, 'mai.dar.example': 1, 'mail.dar.example': 9 })).toEqual([
    'darqhawa.example → darqahwa.example', 'mai.dar.example → mail.dar.example',
  ]); // prettier-ignore
});

test.each([
  [{ 'mail.com': 3, 'gmail.com': 90 }], [{ 'ymail.com': 1, 'gmail.com': 9 }], [{ 'example.net': 8, 'example.org': 90 }],
  [{ 'yahoo.ca': 1, 'yahoo.com': 50 }], [{ 'hotmail.it': 1, 'hotmail.fr': 90 }], [{ 'acme.example': 30, 'acne.example': 28 }],
  [{ 'gmx.at': 1, 'gmx.de': 50 }], [{ 'live.nl': 1 }], [{ 'example.sa': 2, 'example.ae': 90 }], [{}], [{ x: 1 }],
])('no slip: %j', (counts) => expect(told(counts)).toEqual([])); // prettier-ignore
