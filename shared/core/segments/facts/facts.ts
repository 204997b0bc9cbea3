import type { Codes, Columns, Ints, Reals } from '../../columns/columns.ts';
import type { TextColumn } from '../../columns/people-columns.ts';
import type { CustomerField } from '../../model/customer-fields.ts';

/** Something by customer: what belongs to row r is from `offsets[r]` to `offsets[r + 1]`; length of `offsets` count + 1. */
export type ByCustomer = Readonly<{ offsets: Ints }>;

/** Things with a day, of one customer ascending by it. Day numbers; `at` is seconds since 1970 in UTC, NaN where only the day is known. */
export type Happened = ByCustomer & Readonly<{ day: Ints; at: Reals }>;

/** Who there is. Rows are those of `Columns.customers`. */
export type CustomerFacts = Readonly<{
  count: number;
  /** Database id, ascending. */
  id: Ints;
  /** Day number of the first thing known of somebody, `noDay` where none is. */
  seen: Ints;
}>;

/** What people did; what nobody known did is not in it. */
export type EventFacts = Happened & Readonly<{ kind: TextColumn; channel: TextColumn; campaign: Ints }>;

/** Finished responses that are no previews. */
export type ResponseFacts = Happened & Readonly<{ survey: Ints }>;

/** Answers to one question, of previews none. `choices` is a JSON list. */
export type AnswerFacts = Happened & Readonly<{ number: Reals; text: TextColumn; choices: TextColumn }>;

/** What people declared, and from which day on it counts. */
export type PreferenceFacts = ByCustomer & Readonly<{ day: Ints; topic: TextColumn; value: TextColumn }>;

/** Entries of the ledger, by ascending id within a customer; those that take another back are not in it. */
export type ConsentFacts = ByCustomer &
  Readonly<{
    id: Ints;
    purpose: TextColumn;
    channel: TextColumn;
    state: TextColumn;
    basis: TextColumn;
    /** The instant it counts from, as a number that is ordered as the ledger's texts are. */
    captured: Reals;
    /** First and last day on which the ledger said so; day numbers. */
    from: Ints;
    until: Ints;
    /** 'YYYY-MM-DD', the last day on which it counts; blank where it does not run out. */
    expires: TextColumn;
    /** Whose it was before any merge: a database id. */
    side: Ints;
  }>;

/** Which sources speak of people, from which day on: a row a version of a record. */
export type SourceFacts = ByCustomer & Readonly<{ source: Ints; day: Ints }>;

/** How many of the filled values of a profile are of each party. */
export type PartyFacts = Readonly<Record<'zero' | 'first' | 'second' | 'third', Ints>>;

/** Customers merged into another, by ascending id, and at the same places who they are now. */
export type Redirects = Readonly<{ from: Ints; to: Ints }>;

/** What is kept of people beyond the fields that everybody has, with how much there is of each. */
export type InventoryFacts = Readonly<{
  surveys: readonly Readonly<{ id: number; name: string }>[];
  /** Those with answers, most answers first. `isRanked`: the choices of an answer stand in the order in which they were put. */
  questions: readonly Readonly<{
    id: number;
    label: string;
    kind: string;
    survey: number;
    isRanked: boolean;
    answers: number;
  }>[];
  /** Columns of the users' own, those of most customers first. */
  customFields: readonly Readonly<{ name: string; customers: number }>[];
  purposes: readonly Readonly<{ key: string; nameEn: string; nameAr: string }>[];
}>;

/** What definitions are asked of, by parts, so that one that asks for orders only does not wait for events. */
export type FactParts = {
  inventory: InventoryFacts;
  customers: CustomerFacts;
  columns: Columns;
  /** How many of the thirteen fields are filled, by customer. */
  filled: Codes;
  /** 1 where a customer has any value, the own columns of the user among them. */
  hasValue: Codes;
  /** By row of `Columns.products`. */
  categories: TextColumn;
  /** Seconds since 1970 in UTC, by row of `Columns.orders`; NaN where only the day is known. */
  moments: Reals;
  /** 1 for orders with any discount, by row of `Columns.orders`. */
  discounts: Codes;
  redirects: Redirects;
  events: EventFacts;
  responses: ResponseFacts;
  preferences: PreferenceFacts;
  consent: ConsentFacts;
  sources: SourceFacts;
  parties: PartyFacts;
  /** 1 open, 2 waiting, 4 done, added up, by customer. */
  followUps: Codes;
} & Record<`field:${CustomerField}` | `custom:${string}`, TextColumn> &
  Record<`answers:${number}`, AnswerFacts>;
export type PartKey = keyof FactParts;

/** Parts by their keys, as they go to another thread: each is what `FactParts` has under its key. */
export type FactMap = ReadonlyMap<PartKey, unknown>;

/** The parts that were read. */
export interface Facts {
  /** @throws {Error} the part was not asked for beforehand */
  readonly get: <K extends PartKey>(key: K) => FactParts[K];
}

/** Facts over parts that were read by their keys. */
export function factsOver(parts: FactMap): Facts {
  return {
    get<K extends PartKey>(key: K) {
      const part = parts.get(key);
      if (part === undefined) throw new Error(`the part ${key} was not read`);
      return part as FactParts[K]; // whoever put it there read it by the same key
    },
  };
}
