import type { Account, Contacts } from './contacts.ts';
import {
  noteCapitals,
  plantBadPhones,
  plantCityVariants,
  plantEmailTypos,
  plantNameDefects,
  plantPhoneFormats,
} from './contact-defects.ts';
import { moneyText } from './money.ts';
import type { Order } from './orders.ts';
import type { Person } from './people.ts';
import { type City, isArabic } from './places.ts';
import { plant } from './plant.ts';
import type { Random } from './random.ts';
import { createSheet, type Sheet } from './sheet.ts';

const columns = [
  'Customer ID',
  'First Name',
  'Last Name',
  'Email',
  'Accepts Email Marketing',
  'Default Address Company',
  'Default Address Address1',
  'Default Address Address2',
  'Default Address City',
  'Default Address Province Code',
  'Default Address Country Code',
  'Default Address Zip',
  'Default Address Phone',
  'Phone',
  'Accepts SMS Marketing',
  'Total Spent',
  'Total Orders',
  'Note',
  'Tax Exempt',
  'Tags',
] as const;
export type CustomerSheet = Sheet<(typeof columns)[number]>;

/** Shopify marks numbers that are text with an apostrophe, so that spreadsheets leave them alone. */
const textMark = "'";

/** The shop's customers in the layout of a Shopify customers export. */
export function writeCustomers(
  random: Random,
  contacts: Contacts,
  orders: readonly Order[],
  kept: ReadonlySet<Person>,
): CustomerSheet {
  const sheet: CustomerSheet = createSheet('shopify_customers_export.csv', columns);
  const spending = spendingByCustomer(orders);
  for (const account of contacts.accounts) {
    const row = sheet.add(customerCells(random, account, spending.get(account.customerId) ?? noOrders));
    if (account.mailbox.isMistyped) {
      sheet.spoil(row, 'Email', 'e-mail typo', account.mailbox.typed, account.mailbox.email);
    }
    if (account.company !== null) sheet.note(row, 'Email', 'role address');
    if (account.written.slip === 'capitals') noteCapitals(sheet, row, ['First Name', 'Last Name']);
  }
  spoilCustomers(random, sheet, contacts, kept);
  return sheet;
}

type Spending = { readonly orders: number; readonly fils: number };
const noOrders: Spending = { orders: 0, fils: 0 };

function spendingByCustomer(orders: readonly Order[]): ReadonlyMap<string, Spending> {
  const spending = new Map<string, Spending>();
  for (const { customerId, status, totalFils, lines } of orders) {
    if (customerId === '' || status === 'cancelled') continue;
    const before = spending.get(customerId) ?? noOrders;
    const refundedFils = lines.reduce((sum, line) => sum + line.refundedFils, 0);
    spending.set(customerId, { orders: before.orders + 1, fils: before.fils + totalFils - refundedFils });
  }
  return spending;
}

function customerCells(
  random: Random,
  account: Account,
  spending: Spending,
): Parameters<CustomerSheet['add']>[0] {
  const { city, company, phone, written } = account;
  return {
    'Customer ID': textMark + account.customerId,
    'First Name': written.given,
    'Last Name': written.family,
    Email: account.mailbox.typed,
    'Accepts Email Marketing': random.chance(company === null ? 0.57 : 0.2) ? 'yes' : 'no',
    'Default Address Company': account.companyName,
    'Default Address City': isArabic(written.given) ? city.arabic : city.english,
    'Default Address Province Code': city.province,
    'Default Address Country Code': city.country,
    'Default Address Zip': marked(pickPostcode(random, city)),
    Phone: marked(phone),
    'Accepts SMS Marketing': phone !== null && random.chance(0.18) ? 'yes' : 'no',
    'Total Spent': moneyText(spending.fils),
    'Total Orders': String(spending.orders),
    'Tax Exempt': 'no',
    Tags: company === null ? '' : 'wholesale',
  };
}

function pickPostcode(random: Random, { postcodes }: City): string | null {
  return postcodes.length > 0 && random.chance(0.8) ? random.pick(postcodes) : null;
}

function marked(text: string | null): string {
  return text === null ? '' : textMark + text;
}

function spoilCustomers(
  random: Random,
  sheet: CustomerSheet,
  contacts: Contacts,
  kept: ReadonlySet<Person>,
): void {
  const paired = new Set(contacts.samePairs.flatMap(({ one, other }) => [one, other]));
  const accountIn = (row: number): Account => {
    const account = contacts.accounts[row - 1];
    if (account === undefined) throw new RangeError(`no account in row ${row}`);
    return account;
  };
  const isPerson = (row: number): boolean => accountIn(row).person !== null;
  const isAlonePerson = (row: number): boolean => {
    const { key, person } = accountIn(row);
    return person !== null && !kept.has(person) && !paired.has(key);
  };

  plantPhoneFormats(
    random,
    sheet,
    { column: 'Phone', count: 190, mark: textMark },
    (row) => accountIn(row).city.country,
  );
  plantBadPhones(random, sheet, 'Phone', isAlonePerson);
  plantEmailTypos(random, sheet, 'Email', 26, isAlonePerson);
  plantCityVariants(random, sheet, 'Default Address City', 70, (row) => accountIn(row).city);
  plantNameDefects(random, sheet, ['First Name', 'Last Name'], { small: 24, spaces: 30 });
  plant(random, sheet, {
    column: 'Email',
    defect: 'blank required cell',
    count: 22,
    isEligible: (row) =>
      isAlonePerson(row) && sheet.cell(row, 'Phone') !== '' && !sheet.isPlanted(row, 'Phone'),
    spoil: () => ['', null],
  });
  const noAddresses = ['n/a', 'none', '-', 'no email', 'لا يوجد', '@'];
  plant(random, sheet, {
    column: 'Email',
    defect: 'not an e-mail',
    count: noAddresses.length,
    isEligible: isAlonePerson,
    spoil: (_, { index }) => [noAddresses[index] ?? '', null],
  });
  plant(random, sheet, {
    column: 'Last Name',
    defect: 'blank required cell',
    count: 12,
    isEligible: isAlonePerson,
    spoil: () => ['', null],
  });
  plant(random, sheet, {
    column: 'Default Address Country Code',
    defect: 'country and phone disagree',
    count: 8,
    isEligible: (row) => isAlonePerson(row) && /^'\+(971|966|20)/u.test(sheet.cell(row, 'Phone')),
    spoil: (value) => [value === 'GB' ? 'AE' : 'GB', null],
  });
  plant(random, sheet, {
    column: 'Default Address Zip',
    defect: 'postcode lost its zero',
    count: 3,
    isEligible: (row) => accountIn(row).city.english === 'Dresden',
    spoil: (value) => [value.replace(/^'0/u, ''), value.slice(textMark.length)],
  });
  doubleRows(random, sheet, isPerson);
}

function doubleRows(random: Random, sheet: CustomerSheet, isPerson: (row: number) => boolean): void {
  const rows = Array.from({ length: sheet.rowCount() }, (_, index) => index + 1).filter(isPerson);
  for (const row of random.shuffled(rows).slice(0, 4)) {
    const cells = Object.fromEntries(sheet.columns.map((column) => [column, sheet.cell(row, column)]));
    sheet.note(sheet.add(cells), 'Customer ID', 'exact duplicate row');
  }
}
