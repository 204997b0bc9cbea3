import { rowFinder } from '../../columns/row-finder.ts';
import { readRedirects } from '../../columns/read-orders.ts';
import type { ReadDb } from '../../db/db.ts';
import { customerFields } from '../../model/customer-fields.ts';
import type { CustomerFacts, Facts, FactParts, PartKey } from './facts.ts';
import { readConsent } from './read-consent.ts';
import { readCustomers } from './read-customers.ts';
import { readEvents } from './read-events.ts';
import { readAnswers, readResponses } from './read-feedback.ts';
import { readFollowUps } from './read-follow-ups.ts';
import { readCategories, readDiscounts, readMoments } from './read-orders.ts';
import { readInventory } from './read-inventory.ts';
import { readParties } from './read-parties.ts';
import { readPreferences } from './read-preferences.ts';
import { readCustom, readField, readFilled, readHasValue } from './read-profile.ts';
import { readMergedInto } from './read-redirects.ts';
import { readSources } from './read-sources.ts';
import type { Reading } from './reading.ts';
import type { Paused } from '../../db/scan-pages.ts';

/** A part that is read here: the columns come from elsewhere, since every analysis shares them. */
export type OwnPart = Exclude<PartKey, 'columns'>;

type Sources = Readonly<{ db: ReadDb; facts: Facts }>;
type Fixed = Exclude<OwnPart, `${string}:${string}`>;
type Plan<K extends OwnPart> = Readonly<{
  needs: readonly PartKey[];
  read: (sources: Sources) => Paused<FactParts[K]>;
}>;

/** What a part about customers is read from. Made once for the customers it is of. */
function readingOf({ db, facts }: Sources): Reading {
  const customers = facts.get('customers');
  const made = readings.get(customers);
  if (made !== undefined) return made;
  const redirected = readRedirects(db);
  const row = rowFinder(customers.id);
  const reading = { db, customers: customers.count, rowOf: (id: number) => row(redirected(id)) };
  readings.set(customers, reading);
  return reading;
}
const readings = new WeakMap<CustomerFacts, Reading>();

function ofCustomers<T>(read: (reading: Reading) => Paused<T>) {
  return { needs: ['customers'] as const, read: (sources: Sources) => read(readingOf(sources)) };
}
function ofOrders<T>(read: (db: ReadDb, columns: FactParts['columns']) => Paused<T>) {
  return {
    needs: ['columns'] as const,
    read: ({ db, facts }: Sources) => read(db, facts.get('columns')),
  };
}

const fixed: Readonly<{ [K in Fixed]: Plan<K> }> = {
  inventory: { needs: [], read: ({ db }) => readInventory(db) },
  customers: { needs: [], read: ({ db }) => readCustomers(db) },
  filled: ofCustomers(readFilled),
  hasValue: ofCustomers(readHasValue),
  categories: ofOrders(readCategories),
  moments: ofOrders(readMoments),
  discounts: ofOrders(readDiscounts),
  redirects: { needs: [], read: ({ db }) => readMergedInto(db) },
  events: ofCustomers(readEvents),
  responses: ofCustomers(readResponses),
  preferences: ofCustomers(readPreferences),
  consent: ofCustomers(readConsent),
  sources: ofCustomers(readSources),
  parties: {
    needs: ['customers', 'sources', 'hasValue'],
    read: (sources) =>
      readParties(
        readingOf(sources),
        sources.facts.get('customers'),
        sources.facts.get('sources'),
        sources.facts.get('hasValue'),
      ),
  },
  followUps: ofCustomers(readFollowUps),
};

function planOf(
  key: OwnPart,
): Readonly<{ needs: readonly PartKey[]; read: (s: Sources) => Paused<unknown> }> {
  if (Object.hasOwn(fixed, key)) return fixed[key as Fixed]; // it is one of its names
  const [kind, rest] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const field = customerFields.find((name) => name === rest);
  if (kind === 'field' && field !== undefined) return ofCustomers((reading) => readField(reading, field));
  if (kind === 'custom') return ofCustomers((reading) => readCustom(reading, rest));
  if (kind === 'answers') return ofCustomers((reading) => readAnswers(reading, Number(rest)));
  throw new Error(`there is no part ${key}`);
}

/** The parts that must be there before a part is read. */
export function partNeeds(key: OwnPart): readonly PartKey[] {
  return planOf(key).needs;
}

/**
 * Reads a part of what definitions are asked of, pausing often.
 * @param sources the database and the parts it needs
 * @throws {RangeError} an id does not fit in 31 bits
 */
export function readPart(key: OwnPart, sources: Sources): Paused<unknown> {
  return planOf(key).read(sources);
}
