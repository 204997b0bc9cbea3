import * as z from 'zod';
import { AnswerFilter } from './answer-filter.ts';
import { ContactChannel, exclusionReasons, PurposeKey } from './audience.ts';
import { BasicPeople } from './basic-people.ts';
import { LoopFilter } from './loop-filter.ts';
import { OfferPick } from './offer-pick.ts';

/** The same, and those behind a list of answers, or a list of people to be heard. */
const NamedPeople = z.discriminatedUnion('kind', [
  ...BasicPeople.options,
  /** Customers known to have written one of the answers that a filter lists. */
  z.object({ kind: z.literal('answers'), filter: AnswerFilter }),
  /** Those that the follow-up list has, whether they can be reached or not. */
  z.object({ kind: z.literal('loop'), filter: LoopFilter }),
  /** Those with such an offer; of a set of people where one is named. */
  z.object({ kind: z.literal('offered'), ...OfferPick.shape, of: BasicPeople.optional() }),
  /** One side of a campaign with a group kept out. */
  z.object({ kind: z.literal('holdout'), id: z.int(), arm: z.enum(['contacted', 'held-out']) }),
]);
export type NamedPeople = z.infer<typeof NamedPeople>;

/** The same, and those of such a set who can be reached today for a purpose over a channel, or cannot for one reason. */
export const People = z.discriminatedUnion('kind', [
  ...NamedPeople.options,
  z.object({
    kind: z.literal('reach'),
    of: NamedPeople,
    purpose: PurposeKey,
    channel: ContactChannel,
    which: z.enum(['reachable', ...exclusionReasons]),
  }),
]);
export type People = z.infer<typeof People>;

export const customerSortKeys = [
  'name',
  'email',
  'city',
  'country',
  'orders',
  'spent',
  'firstOrder',
  'lastOrder',
  'firstSeen',
] as const;
export const CustomerSort = z.object({
  by: z.enum(customerSortKeys),
  direction: z.enum(['ascending', 'descending']),
});
export type CustomerSort = z.infer<typeof CustomerSort>;

/** One line of a list of customers. Money in minor units of the workspace's currency, days 'YYYY-MM-DD'. */
export const CustomerRow = z.object({
  id: z.int(),
  /** The keys the sources know the customer by, for people without a name. */
  externalIds: z.array(z.string()),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  company: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  orders: z.int(),
  spentMinor: z.int(),
  firstOrderOn: z.string().nullable(),
  lastOrderOn: z.string().nullable(),
  firstSeenOn: z.string().nullable(),
});
export type CustomerRow = z.infer<typeof CustomerRow>;

/** Where a value came from. `row` counts the file's lines of data from 1. */
export const Origin = z.object({
  source: z.string(),
  system: z.string(),
  party: z.enum(['zero', 'first', 'second', 'third']),
  fileName: z.string(),
  row: z.int(),
  importedOn: z.string(),
});
export type Origin = z.infer<typeof Origin>;

/** One customer: the golden values, where each came from, and totals. */
export const CustomerProfile = CustomerRow.extend({
  region: z.string().nullable(),
  postcode: z.string().nullable(),
  birthDate: z.string().nullable(),
  gender: z.string().nullable(),
  language: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), isCustom: z.boolean(), value: z.string(), origin: Origin })),
});
export type CustomerProfile = z.infer<typeof CustomerProfile>;
