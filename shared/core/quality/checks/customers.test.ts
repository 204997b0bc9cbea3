import { expect, test } from 'vitest';
import { foundAmong, type AuditedCustomer } from '../../../testing/audited.ts';

const email = (...all: readonly string[]) => all.map((one) => ({ email: one }));
const phone = (...all: readonly (readonly [phone: string, country: string])[]) =>
  all.map(([one, country]) => ({ phone: one, country }));
const place = (...all: readonly (readonly [postcode: string, country: string])[]) =>
  all.map(([postcode, country]) => ({ postcode, country }));
const of = (field: keyof AuditedCustomer, ...all: readonly string[]) => all.map((one) => ({ [field]: one }));
const many = (count: number, one: AuditedCustomer) => Array.from({ length: count }, () => one);
const numbered = (count: number, domain: string) =>
  email(...Array.from({ length: count }, (_, at) => `n${at}@${domain}`));

type Case = readonly [check: string, fires: readonly AuditedCustomer[], silent: readonly AuditedCustomer[]];

/** Each check with customers that it must find and at least as many that it must not. */
const cases: readonly Case[] = [
  ['missing', [{ name: 'Ada' }], [{ name: 'Ada', email: 'a@b.example' }]],
  [
    'unreachable',
    [{ name: 'Ada' }, { phone: 'n/a' }],
    [{ email: 'a@b.example' }, { phone: '+971501234567' }],
  ],
  [
    'email-syntax',
    email(
      'kiran@examplecom',
      'a..b@c.example',
      '.a@b.example',
      'a@-b.example',
      'a@b.c',
      'a b@c.example',
      'a@b@c',
      'no address',
    ),
    email(
      'a@b.example',
      'a.b+c@d.co.uk',
      "o'hara@x.example",
      'A@B.EXAMPLE',
      'مريم@مثال.كوم',
      'a_b@x-y.example',
      'a@1.example',
      'x@xn--mgbh0fb.xn--kgbechtv',
    ),
  ],
  [
    'email-domain',
    [
      ...email(
        'a@gmial.com',
        'a@gmail.con',
        'a@gmail.co',
        'a@hotmial.com',
        'a@yaho.com',
        'a@outlok.com',
        'a@our-shop.exmaple',
        'a@our-shop.exampel',
        'a@mial.long.example',
      ),
    ],
    [
      ...email(
        'a@gmail.com',
        'a@mail.com',
        'a@ymail.com',
        'a@yahoo.co.uk',
        'a@yahoo.ca',
        'a@acme.com',
        'a@acme.net',
        'a@line.com',
      ),
      ...numbered(20, 'our-shop.example'),
      ...numbered(20, 'mail.long.example'),
      // as frequent as the one it looks like: two companies
      ...numbered(20, 'our-shops.example'),
    ],
  ],
  [
    'email-role',
    email('info@a.example', 'Sales@a.example', 'no-reply@a.example', 'support+x@a.example'),
    email('informer@a.example', 'mona.sales@a.example', 'ada@info.example', 'teamo@a.example'),
  ],
  [
    'email-disposable',
    email('a@mailinator.com', 'a@GuerrillaMail.com', 'a@yopmail.com'),
    email('a@gmail.com', 'mailinator.com@a.example', 'a@mail.example'),
  ],
  [
    'phone-invalid',
    phone(['123', 'AE'], ['n/a', 'AE'], ['0000000000', 'AE'], ['+97150', 'AE'], ['9999999999999999', 'SA']),
    phone(
      ['+971501234567', 'AE'],
      ['050 123 4567', 'AE'],
      ['+20 100 123 4567', 'EG'],
      ['٠٥٠١٢٣٤٥٦٧', 'AE'],
      ['+442079460958', 'AE'],
    ),
  ],
  [
    'birth-date-invalid',
    of('birthDate', '1991-02-30', '03/04/1990', 'unknown'),
    of('birthDate', '1992-02-29', '1876-01-01', '2082-01-01'),
  ],
  [
    'postcode-invalid',
    place(['1067', 'DE'], ['12211', 'GB'], ['ABC', 'SA'], ['123456', 'FR']),
    place(
      ['01067', 'DE'],
      ['SW1A 1AA', 'GB'],
      ['12211-1234', 'SA'],
      ['75001', 'FR'],
      ['anything', 'AE'],
      ['K1A 0B1', 'DE'],
    ),
  ],
  ['country-unknown', of('country', 'Egypt', 'Atlantis', 'eg'), of('country', 'EG', 'DE', 'AE')],
  [
    'says-nothing',
    [
      ...of('city', 'n/a', '-', 'N.A', 'لا يوجد', 'unknown', '...'),
      { phone: '0000000000' },
      { postcode: '0000' },
      { company: 'Test' },
    ],
    [
      ...of('city', 'Nairobi', 'Na', 'Bath', 'Y', '42', 'Unknown Springs'),
      { familyName: 'Null' },
      { postcode: '1111' },
      { name: 'Test' },
    ],
  ],
  [
    'broken-encoding',
    of('name', 'ChloÃ© Martin', 'Ù…Ø­Ù…Ø¯', 'Dâ€™Arcy', 'Mona \ufffd'),
    of('name', 'Chloé Martin', 'محمد', "D'Arcy", 'Øyvind Ågård', 'João São'),
  ],
  ['same-email', email('a@b.example', 'A@B.example'), email('c@d.example', 'e@f.example')],
  [
    'same-phone',
    phone(['+971501234567', 'AE'], ['0501234567', 'AE']),
    phone(['+971501234568', 'AE'], ['+971501234569', 'AE']),
  ],
  [
    'same-name-birth',
    [
      { name: 'Mona Saïd', birthDate: '1990-01-01' },
      { name: 'mona said', birthDate: '1990-01-01' },
    ],
    [
      { name: 'Mona Said', birthDate: '1991-01-01' },
      { name: 'Mona Said' },
      { name: 'Mona Sayed', birthDate: '1990-01-01' },
      { birthDate: '1990-01-01' },
    ],
  ],
  [
    'phone-format',
    phone(['050 123 4567', 'AE'], ['00971501234567', 'AE'], ['+971 501234567', 'AE']),
    phone(['+971501234567', 'AE'], ['n/a', 'AE'], ['+201001234567', 'EG']),
  ],
  [
    'phone-country',
    phone(['+971501234567', 'GB'], ['+201001234567', 'AE']),
    phone(
      ['+971501234567', 'AE'],
      ['050 123 4567', 'AE'],
      ['+14165550123', 'US'],
      ['+971501234567', 'somewhere'],
    ),
  ],
  [
    'postcode-country',
    place(['SW1A 1AA', 'DE'], ['K1A 0B1', 'GB']),
    place(['SW1A 1AA', 'GB'], ['K1A 0B1', 'CA'], ['75001', 'DE'], ['1067', 'DE']),
  ],
  [
    'gender-words',
    of('gender', 'f', 'F', 'Female', 'أنثى', 'man', 'ذكر'),
    of('gender', 'female', 'male', 'other', 'non-binary', 'diverse', 'prefer not to say'),
  ],
  [
    'letter-case',
    of('name', 'MONA SAID', 'mona said', 'ÉMILE', 'omar'),
    of('name', 'Mona Said', 'محمد', 'J. P.', 'Li', 'McArthur', 'عمر Said'),
  ],
  [
    'stray-spaces',
    of('name', ' Mona', 'Mona ', 'Mona  Said', 'Mona\u200bSaid', '\u200fمحمد', 'Mona\u00a0Said'),
    of('name', 'Mona Said', 'محمد', 'می\u200cخواهم', 'Mona-Said', 'M. Said', "D'Arcy"),
  ],
  [
    'spellings',
    [...of('city', 'CAIRO', 'Caïro', 'Cairoo', 'القاهره', 'El Cairo', 'قاهرة')],
    [
      ...many(20, { city: 'Cairo' }),
      ...many(10, { city: 'القاهرة' }),
      ...many(12, { city: 'Berlin' }),
      ...many(11, { city: 'Merlin' }),
      ...of('city', 'Cork', 'Carlo'),
    ],
  ],
  [
    'age-implausible',
    of('birthDate', '1876-01-01', '1915-05-01', '1900-01-01'),
    // who turns 111 tomorrow is 110 today
    of('birthDate', '1915-05-02', '1930-01-01', '2026-01-01', '1991-02-30'),
  ],
  [
    'birth-in-future',
    of('birthDate', '2026-05-02', '2082-01-01'),
    of('birthDate', '2026-05-01', '1990-01-01'),
  ],
];

test.each(cases)('%s finds what is wrong and nothing else', async (check, fires, silent) => {
  const numbers = await foundAmong(check, [...fires, ...silent]);
  expect(numbers).toEqual(fires.map((_, at) => at + 1));
  expect(silent.length).toBeGreaterThanOrEqual(fires.length);
});

test.each([...new Set(cases.map(([check]) => check))])(
  '%s finds nothing where there is nobody',
  async (check) => {
    expect(await foundAmong(check, [])).toEqual([]);
  },
);
