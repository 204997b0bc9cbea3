import { makeBuyers } from './buyers.ts';
import { writeSpend } from './campaigns.ts';
import { writeConsents } from './consent-sheet.ts';
import { makeContacts } from './contacts.ts';
import { writeCustomers } from './customer-sheet.ts';
import { writeEvents } from './event-sheet.ts';
import { writeMembers } from './member-sheets.ts';
import { writeOrders } from './order-sheet.ts';
import { makeOrders } from './orders.ts';
import { makePeople } from './people.ts';
import { writePreferences } from './preference-sheet.ts';
import { writeProducts } from './product-sheet.ts';
import { writeProductSurvey } from './product-survey.ts';
import { type Random, seededRandom } from './random.ts';
import { writeRecommendationSurvey } from './recommendation-survey.ts';
import type { PlantedCell } from './sheet.ts';
import { writeSupport } from './support-sheet.ts';

export type Company = ReturnType<typeof makeCompany>;

/** Everything about the sample company, from people to finished sheets. The same seed gives the same company. */
export function makeCompany(seed: string) {
  const randomFor = (subject: string): Random => seededRandom(`${seed}/${subject}`);
  const people = makePeople(randomFor('people'));
  const contacts = makeContacts(randomFor('contacts'), people);
  const buyers = makeBuyers(randomFor('buyers'), people, contacts);
  const orders = makeOrders(randomFor('orders'), buyers);
  const lookAlikes = new Set([...people.namesakes, ...people.households].flat());

  const orderSheet = writeOrders(randomFor('order sheet'), orders);
  const customers = writeCustomers(randomFor('customer sheet'), contacts, orders, lookAlikes);
  const members = writeMembers(randomFor('member sheets'), contacts, lookAlikes);
  const recommendation = writeRecommendationSurvey(randomFor('recommendation survey'), orders);
  const productSurvey = writeProductSurvey(randomFor('product survey'), orders);
  const consents = writeConsents(
    randomFor('consents'),
    members.memberships,
    contacts.accounts,
    orders,
    new Set(members.subscribed.rows().map((row) => row['Email Address'])),
  );
  const events = writeEvents(randomFor('events'), orders, buyers, members.memberships);
  const spend = writeSpend(randomFor('spend'));
  const support = writeSupport(randomFor('support'), orders);
  const preferences = writePreferences(randomFor('preferences'), buyers);
  const products = writeProducts();
  return {
    people,
    contacts,
    buyers,
    orders,
    orderSheet,
    customers,
    members,
    recommendation,
    productSurvey,
    consents,
    events,
    spend,
    support,
    preferences,
    products,
    files: [
      customers,
      members.subscribed,
      members.unsubscribed,
      orderSheet,
      products,
      events,
      spend,
      recommendation.sheet,
      productSurvey.sheet,
      support,
      preferences,
      consents.sheet,
    ].map(finish),
  };
}

type FinishedFile = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly text: string;
  readonly planted: readonly PlantedCell[];
};

function finish(sheet: {
  readonly file: string;
  readonly columns: readonly string[];
  readonly planted: readonly PlantedCell[];
  rowCount(): number;
  csv(): string;
}): FinishedFile {
  return {
    name: sheet.file,
    columns: sheet.columns,
    rows: sheet.rowCount(),
    text: sheet.csv(),
    planted: sheet.planted,
  };
}
