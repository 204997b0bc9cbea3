// Sets of people whose truth is known, with their columns mapped by what they mean and nothing else.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { cell, readRows, readTruth, type Row } from '../../../samples/committed.ts';
import type { MatchRow } from '../../core/identity/matching/records/from-rows.ts';
import { readPhoneKey } from '../../core/import/cells/parse-phone.ts';

/** Records, and who each is. */
export type MatchingSet = Readonly<{ title: string; rows: readonly MatchRow[]; entities: readonly string[] }>;

const folder = fileURLToPath(new URL('../../../../shared/data/identity/', import.meta.url));

/** Whether the public sets lie beside the project. */
export const hasPublicSets = existsSync(folder);

function read(file: string): readonly Row[] {
  const { data } = Papa.parse<Row>(readFileSync(folder + file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
    transform: (value) => value.trim(),
  });
  return data;
}

/** FEBRL, made-up Australians; the number after `rec-` is the person. The national id is not read. */
function febrl(number: 1 | 3): MatchingSet {
  const rows = read(`febrl_dataset${number}.csv`);
  return {
    title: `febrl dataset${number}`,
    rows: rows.map((row) => ({
      given: cell(row, 'given_name'),
      family: cell(row, 'surname'),
      birthDate: cell(row, 'date_of_birth'),
      street: `${cell(row, 'street_number')} ${cell(row, 'address_1')}`.trim(),
      postcode: cell(row, 'postcode'),
      city: cell(row, 'suburb'),
    })),
    entities: rows.map((row) => /^rec-(\d+)/u.exec(cell(row, 'rec_id'))?.[1] ?? ''),
  };
}

function fakePeople(): MatchingSet {
  const rows = read('splink_fake_1000.csv');
  return {
    title: 'splink fake_1000',
    rows: rows.map((row) => ({
      given: cell(row, 'first_name'),
      family: cell(row, 'surname'),
      birthDate: cell(row, 'dob'),
      city: cell(row, 'city'),
      email: cell(row, 'email'),
    })),
    entities: rows.map((row) => cell(row, 'cluster')),
  };
}

/** The public sets; none where they are not beside the project. */
export function publicSets(): readonly MatchingSet[] {
  return hasPublicSets ? [febrl(1), febrl(3), fakePeople()] : [];
}

const bare = (value: string) => value.replace(/^'/u, '');

function shopRow(row: Row): MatchRow {
  const country = cell(row, 'Default Address Country Code') || null;
  return {
    given: cell(row, 'First Name'),
    family: cell(row, 'Last Name'),
    email: cell(row, 'Email'),
    phone: readPhoneKey(cell(row, 'Phone') || cell(row, 'Default Address Phone'), country),
    street: cell(row, 'Default Address Address1'),
    postcode: bare(cell(row, 'Default Address Zip')),
    city: cell(row, 'Default Address City'),
    company: cell(row, 'Default Address Company'),
  };
}

function memberRow(row: Row): MatchRow {
  return {
    given: cell(row, 'First Name'),
    family: cell(row, 'Last Name'),
    email: cell(row, 'Email Address'),
    phone: readPhoneKey(cell(row, 'Phone Number'), cell(row, 'CC') || null),
    birthDate: cell(row, 'Date of Birth'),
    gender: cell(row, 'Gender'),
    city: cell(row, 'City'),
  };
}

/** The records of the sample company's shop and mailing list, as they stand in its files, defects and all. */
export function sampleCompany(): MatchingSet {
  const shop = readRows('shopify_customers_export.csv');
  const members = [
    ...readRows('mailchimp_subscribed_members_export.csv'),
    ...readRows('mailchimp_unsubscribed_members_export.csv'),
  ];
  const keys = [
    ...shop.map((row) => `S${bare(cell(row, 'Customer ID'))}`),
    ...members.map((row) => `M${cell(row, 'LEID')}`),
  ];
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    const above = parent.get(key);
    return above === undefined ? key : rootOf(above);
  };
  for (const [one = '', other = ''] of readTruth().people.samePerson) {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) parent.set(b, a);
  }
  return {
    title: 'sample company',
    rows: [...shop.map(shopRow), ...members.map(memberRow)],
    entities: keys.map(rootOf),
  };
}
