import { catalogue } from './catalogue.ts';
import type { Company } from './company.ts';
import type { Person } from './people.ts';
import { measureProductSurvey, measureRecommendation } from './measure-answers.ts';
import { measureLadder, measurePairs, measureRefunds, measureSequences } from './measure-baskets.ts';
import { measureCustomers } from './measure-customers.ts';
import { countBy, filedOrders, measureOrders } from './measure-orders.ts';
import {
  measureConsent,
  measureEvents,
  measurePreferences,
  measureSpend,
  measureSupport,
} from './measure-reach.ts';
import { fragileRefundShare, fragileSku } from './planted-pairs.ts';
import { dayText } from './calendar.ts';
import {
  courierTrouble,
  currency,
  firstDay,
  lastDay,
  lateCountries,
  priceRiseDay,
  priceRisePercent,
} from './story.ts';

export type Truth = ReturnType<typeof gatherTruth>;

/** Everything that is true of the sample company, for grading what the app finds out by itself. */
export function gatherTruth(seed: string, company: Company) {
  const orders = filedOrders(company.orderSheet);
  return {
    about: {
      seed,
      currency,
      firstDay: dayText(firstDay),
      lastDay: dayText(lastDay),
      rowNumbers: '1 is the first row below the header',
      recordKeys: 'S + customer id of the shop, M + LEID of the mailing list',
    },
    files: company.files.map(({ name, rows, columns, text }) => ({
      name,
      rows,
      columns: columns.length,
      bytes: Buffer.byteLength(text),
    })),
    people: measurePeople(company),
    orders: measureOrders(orders),
    pairs: measurePairs(orders),
    sequences: measureSequences(orders),
    ladder: measureLadder(orders),
    fragileProduct: { plantedShare: fragileRefundShare, ...measureRefunds(orders, fragileSku) },
    courierTrouble: {
      from: dayText(courierTrouble.from),
      to: dayText(courierTrouble.to),
      countries: lateCountries,
    },
    availability: measureAvailability(),
    priceRise: { day: dayText(priceRiseDay), percent: priceRisePercent, category: 'Coffee' },
    customers: measureCustomers(company.buyers, company.orders),
    recommendation: measureRecommendation(company.recommendation),
    productSurvey: measureProductSurvey(company.productSurvey),
    events: measureEvents(company.events),
    spend: measureSpend(company.spend),
    support: measureSupport(company.support),
    preferences: measurePreferences(company.preferences),
    consent: measureConsent(company.consents, company.customers, company.members),
    defects: measureDefects(company),
  };
}

/** Products that were not on sale all the time. */
function measureAvailability() {
  return catalogue
    .filter(
      ({ soldFrom, soldUntil, soldWhen }) =>
        soldFrom > firstDay || soldUntil < lastDay || soldWhen !== 'always',
    )
    .map(({ sku, soldFrom, soldUntil, soldWhen, state }) => ({
      sku,
      from: dayText(soldFrom),
      until: dayText(soldUntil),
      when: soldWhen,
      state,
    }));
}

function measurePeople({ people, contacts, orders }: Company) {
  const { accounts, members, samePairs } = contacts;
  const keyOf = (person: Person): string =>
    [...accounts, ...members].find((record) => record.person === person)?.key ?? '';
  const accountMailboxes = new Set(accounts.map(({ mailbox }) => mailbox.email));
  const guests = new Set(
    orders.filter(({ customerId, email }) => customerId === '' && email !== '').map(({ email }) => email),
  );
  const memberMailboxes = new Set(members.map(({ mailbox }) => mailbox.email));
  const companies = new Set(accounts.flatMap(({ company }) => (company === null ? [] : [company])));
  return {
    people: people.everyone.length,
    companies: companies.size,
    shopRecords: accounts.length,
    listRecords: members.length,
    guestMailboxes: guests.size,
    guestsOnTheList: [...guests].filter((email) => memberMailboxes.has(email) && !accountMailboxes.has(email))
      .length,
    pairsByEvidence: countBy(samePairs.map(({ evidence }) => evidence)),
    pairsByNames: countBy(samePairs.map(({ names }) => names)),
    otherScriptByEvidence: countBy(
      samePairs.filter(({ names }) => names === 'other script').map(({ evidence }) => evidence),
    ),
    samePerson: samePairs.map(({ one, other, evidence, names }) => [one, other, evidence, names]),
    namesakes: people.namesakes.map((pair) => pair.map(keyOf)),
    households: people.households.map((pair) => pair.map(keyOf)),
  };
}

function measureDefects({ files }: Company) {
  const planted = files.flatMap((file) => file.planted);
  return {
    cells: planted.length,
    withRepair: planted.filter(({ repaired }) => repaired !== null).length,
    byDefect: countBy(planted.map(({ defect }) => defect)),
    /** Per file: row, column, defect, and what a repair makes of the cell (null: a person has to decide). */
    byFile: Object.fromEntries(
      files
        .filter((file) => file.planted.length > 0)
        .map((file) => [
          file.name,
          file.planted
            .toSorted((one, other) => one.row - other.row)
            .map(({ row, column, defect, repaired }) => [row, column, defect, repaired]),
        ]),
    ),
  };
}

/** JSON that people can read and compare: short things on one line, long lists one item a line. */
export function truthText(truth: Truth): string {
  return `${layOut(truth, '')}\n`;
}

function layOut(value: unknown, indent: string): string {
  const short = JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return short;
  const isRow = Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
  if (short.length + indent.length <= 110 || (isRow && short.length <= 110)) return short;
  const deeper = `${indent} `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const items = Array.isArray(value)
    ? value.map((item: unknown) => layOut(item, deeper))
    : Object.entries(value).map(
        ([key, item]: [string, unknown]) => `${JSON.stringify(key)}: ${layOut(item, deeper)}`,
      );
  return `${open}\n${items.map((item) => deeper + item).join(',\n')}\n${indent}${close}`;
}
