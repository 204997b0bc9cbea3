import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { cell, dayOf, groups, readRows, readTruth, type Row, tally } from './committed.ts';

const truth = readTruth();
const shop = readRows('shopify_customers_export.csv');
const subscribed = readRows('mailchimp_subscribed_members_export.csv');
const unsubscribed = readRows('mailchimp_unsubscribed_members_export.csv');

/** What any record says, in the words of this test. `repaired` are the planted right values. */
type Contact = {
  readonly email: string;
  readonly phone: string;
  readonly given: string;
  readonly family: string;
  readonly city: string;
  readonly country: string;
  readonly bornOn: string;
};

const repairs = new Map(
  Object.entries(truth.defects.byFile).flatMap(([file, cells]) =>
    cells.map(([row, column, , repaired]) => [`${file} ${String(row)} ${String(column)}`, repaired] as const),
  ),
);

function repaired(file: string, row: number, column: string, value: string): string {
  const right = repairs.get(`${file} ${row} ${column}`);
  return typeof right === 'string' ? right : value.replace(/^'/u, '');
}

const contacts = new Map<string, Contact>([
  ...shop.map((row, index) => {
    const read = (column: string): string =>
      repaired('shopify_customers_export.csv', index + 1, column, cell(row, column));
    return [
      `S${cell(row, 'Customer ID').slice(1)}`,
      {
        email: read('Email'),
        phone: read('Phone'),
        given: read('First Name'),
        family: read('Last Name'),
        city: read('Default Address City'),
        country: cell(row, 'Default Address Country Code'),
        bornOn: '',
      },
    ] as const;
  }),
  ...membersOf('mailchimp_subscribed_members_export.csv', subscribed),
  ...membersOf('mailchimp_unsubscribed_members_export.csv', unsubscribed),
]);

function membersOf(file: string, rows: readonly Row[]): readonly (readonly [string, Contact])[] {
  return rows.map((row, index) => {
    const read = (column: string): string => repaired(file, index + 1, column, cell(row, column));
    return [
      `M${cell(row, 'LEID')}`,
      {
        email: read('Email Address'),
        phone: read('Phone Number'),
        given: read('First Name'),
        family: read('Last Name'),
        city: read('City'),
        country: cell(row, 'CC'),
        bornOn: read('Date of Birth'),
      },
    ] as const;
  });
}

function contact(key: unknown): Contact {
  const found = contacts.get(String(key));
  if (found === undefined) throw new Error(`no record ${String(key)}`);
  return found;
}

/** Whoever is one person according to the truth has one number here. */
function clusters(): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    const parent = parents.get(key) ?? key;
    return parent === key ? key : root(parent);
  };
  for (const [one, other] of truth.people.samePerson) parents.set(root(String(other)), root(String(one)));
  return new Map([...contacts.keys()].map((key) => [key, root(key)] as const));
}

describe('records of one person', () => {
  it('are tied by the evidence they are said to be tied by', () => {
    for (const [one, other, evidence] of truth.people.samePerson) {
      const [first, second] = [contact(one), contact(other)];
      expect(one).not.toBe(other);
      expect(second.country).toBe(first.country);
      switch (evidence) {
        case 'same e-mail':
        case 'e-mail typo':
          expect(second.email).toBe(first.email);
          break;
        case 'letter case':
          expect(second.email.toLowerCase()).toBe(first.email.toLowerCase());
          expect(second.email).not.toBe(first.email);
          break;
        case 'same phone':
          expect(second.phone).toBe(first.phone);
          expect(second.phone).not.toBe('');
          break;
        case 'same mailbox name':
          expect(second.email.split('@')[0]?.toLowerCase()).toBe(first.email.split('@')[0]?.toLowerCase());
          break;
        case 'name and birth date':
          expect([second.bornOn, second.bornOn]).toEqual([first.bornOn, expect.stringMatching(/^\d{4}-/u)]);
          break;
        default:
          expect([first.city, second.city]).not.toContain('');
      }
    }
    expect(tally(truth.people.samePerson.map(([, , evidence]) => String(evidence)))).toEqual(
      truth.people.pairsByEvidence,
    );
  });

  it('are all in the truth: nobody else shares a mailbox, and only households share a phone', () => {
    const person = clusters();
    const households = new Set(truth.people.households.map((pair) => pair.join(' ')));
    const sharing = (what: (found: Contact) => string): readonly (readonly string[])[] => {
      const keys = groups(
        [...contacts]
          .map(([key, found]) => ({ key, shared: what(found) }))
          .filter(({ shared }) => shared !== ''),
        (row) => cell(row, 'shared'),
      );
      return [...keys.values()]
        .map((rows) => [...new Set(rows.map((row) => person.get(cell(row, 'key')) ?? ''))].sort())
        .filter((people) => people.length > 1);
    };
    const isMailbox = (text: string): boolean => /^[^@\s]+@[^@\s]+$/u.test(text);
    expect(sharing(({ email }) => (isMailbox(email) ? email.toLowerCase() : ''))).toEqual([]);
    const phones = sharing(({ phone }) => (/^\+\d{9,}$/u.test(phone) ? phone : ''));
    expect(phones).toHaveLength(households.size);
    for (const [one = '', other = ''] of phones) {
      expect(households.has(`${one} ${other}`) || households.has(`${other} ${one}`)).toBe(true);
    }
  });

  it('are not mistaken for namesakes, who differ in mailbox and phone', () => {
    for (const [one, other] of truth.people.namesakes) {
      expect(contact(other).country).toBe(contact(one).country);
      expect(contact(other).email).not.toBe(contact(one).email);
      expect(contact(other).phone).not.toBe(contact(one).phone);
      expect(contact(other).phone).not.toBe('');
    }
  });
});

describe('defects', () => {
  it('stand where the truth says, and differ from their repair', () => {
    for (const [file, cells] of Object.entries(truth.defects.byFile)) {
      const rows = readRows(file);
      for (const [row, column, defect, right] of cells) {
        const value = cell(rows[Number(row) - 1], String(column));
        if (typeof right === 'string')
          expect(value, `${file} ${String(row)} ${String(defect)}`).not.toBe(right);
      }
    }
    const all = Object.values(truth.defects.byFile).flat();
    expect(all).toHaveLength(truth.defects.cells);
    expect(tally(all.map(([, , defect]) => String(defect)))).toEqual(truth.defects.byDefect);
  });

  it('are the only ones among phones, addresses, birth dates, genders, places', () => {
    const unplanted: string[] = [];
    const check = (
      file: string,
      rows: readonly Row[],
      column: string,
      isClean: (value: string, row: Row) => boolean,
    ): void => {
      rows.forEach((row, index) => {
        const value = cell(row, column).replace(/^'/u, '');
        const isPlanted = repairs.has(`${file} ${index + 1} ${column}`);
        if (value !== '' && !isPlanted && !isClean(value, row))
          unplanted.push(`${file} ${index + 1} ${column} ${value}`);
      });
    };
    const isPhone =
      (country: string) =>
      (value: string, row: Row): boolean => {
        const number = parsePhoneNumberFromString(value);
        const isForeign =
          repairs.get(`shopify_customers_export.csv ${shop.indexOf(row) + 1} ${country}`) === null;
        return (
          number?.number === value && number.isValid() && (isForeign || number.country === cell(row, country))
        );
      };
    const isMailbox = (value: string): boolean =>
      /^[a-z0-9._]+@([a-z]+\.)*example\.(com|org|net)$/iu.test(value);
    const files = [
      ['mailchimp_subscribed_members_export.csv', subscribed],
      ['mailchimp_unsubscribed_members_export.csv', unsubscribed],
    ] as const;
    for (const [file, rows] of files) {
      check(file, rows, 'Phone Number', isPhone('CC'));
      check(file, rows, 'Email Address', isMailbox);
      check(file, rows, 'Gender', (value) => value === 'female' || value === 'male');
      check(
        file,
        rows,
        'Date of Birth',
        (value) => value > '1940' && value < '2010' && !Number.isNaN(dayOf(value)),
      );
    }
    check('shopify_customers_export.csv', shop, 'Phone', isPhone('Default Address Country Code'));
    check('shopify_customers_export.csv', shop, 'Email', isMailbox);
    expect(unplanted).toEqual([]);
  });

  it('of spelling leave one English and one Arabic form of each place', () => {
    const cities = new Set([...contacts.values()].flatMap(({ city }) => (city === '' ? [] : [city])));
    const arabic = [...cities].filter((city) => /\p{Script=Arabic}/u.test(city));
    expect(cities.size - arabic.length).toBe(25);
    // Not in every European city has somebody filled in an Arabic form.
    expect(arabic.length).toBeLessThanOrEqual(25);
    const countries = [...subscribed.keys()].flatMap((index) => {
      const row = subscribed[index];
      const name = repaired(
        'mailchimp_subscribed_members_export.csv',
        index + 1,
        'Country',
        cell(row, 'Country'),
      );
      return name === ''
        ? []
        : [`${cell(row, 'CC')} ${/\p{Script=Arabic}/u.test(name) ? 'arabic' : 'english'} ${name}`];
    });
    const forms = new Set(countries);
    expect(new Set([...forms].map((form) => form.split(' ').slice(0, 2).join(' '))).size).toBe(forms.size);
  });
});
