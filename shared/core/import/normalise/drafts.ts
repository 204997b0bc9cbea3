import type { Day } from '../../model/day.ts';
import type { Currency, Minor } from '../../model/money.ts';

/**
 * Rows of a file after reading, checking and normalising, before they meet the tables. `row` counts the file's data
 * rows from 1. `custom` holds mapped-to-custom columns and texts of cells that could not be read, in file order.
 */
type Draft = Readonly<{ row: number; custom: readonly (readonly [name: string, text: string])[] }>;

/** An instant as written: UTC text 'YYYY-MM-DDTHH:MM:SSZ' and the offset of the source, null when it has none. */
export type When = Readonly<{
  day: Day;
  instant: string | null;
  offsetMinutes: number | null;
  /** It was written in this calendar; `day` is the Gregorian day that it is. */
  calendar?: 'hijri';
  /** Its year was written with two digits: the century is ours. */
  isShortYear?: true;
}>;

/** How a row says who it is about; all empty means anonymous. */
export type Who = Readonly<{
  externalId: string | null;
  email: string | null;
  emailKey: string | null;
  phone: string | null;
  phoneKey: string | null;
  name: string | null;
}>;

export type ConsentDraft = Readonly<{
  purpose: string;
  channel: 'email' | 'sms' | 'phone' | 'post' | 'ads' | 'any';
  state: 'unknown' | 'granted' | 'denied' | 'withdrawn' | 'objected';
  basis: string;
  when: When | null;
  /** What proves it, as the file has it: form, IP address, confirmation time. */
  evidence: readonly (readonly [name: string, text: string])[];
}>;

export type ContactDraft = Draft &
  Readonly<{
    kind: 'contacts';
    who: Who;
    /** `customer` columns by name (givenName, familyName, name, email, phone, company, city, region, postcode, country, birthDate, gender, language). */
    values: Readonly<Record<string, string>>;
    updated: When | null;
    consent: readonly ConsentDraft[];
  }>;

export type OrderLineDraft = Draft &
  Readonly<{
    kind: 'order-lines';
    /** Null: the file has no order key, each row is an order of its own. */
    orderKey: string | null;
    who: Who;
    /** False on rows that repeat an order with its order cells blank; `order` is then null. */
    order: Readonly<{
      placed: When;
      currency: Currency;
      channel: string | null;
      discount: Minor;
      tax: Minor;
      shipping: Minor;
      /** Left out by files that have no such column. */
      tip?: Minor;
      fee?: Minor;
      total: Minor | null;
      refunded: Minor;
      state: 'paid' | 'pending' | 'cancelled' | 'refunded' | 'partly-refunded' | 'failed' | 'return';
    }> | null;
    /** The buyer's own contact values on the order row. */
    buyer: Readonly<Record<string, string>>;
    consent: readonly ConsentDraft[];
    line: Readonly<{
      sku: string | null;
      product: string | null;
      category: string | null;
      quantity: number;
      unitPriceMicros: number | null;
      amount: Minor;
      discount: Minor;
      refunded: Minor;
    }>;
    /** The row is an order without lines: `line.amount` is what its total leaves for goods, and no line is stored. */
    isWhole?: boolean;
    /** In files without order keys, what else the row sells: the order is known again by all of its lines. */
    others?: string;
  }>;

/** A line, a refund or the end of an order whose head stands in another file; see `order-layouts/`. */
export type OrderPartDraft = Draft &
  Readonly<{
    kind: 'order-parts';
    orderKey: string;
    /** Of the amounts; a file that names none has them in the order's. */
    currency: Currency;
    line: OrderLineDraft['line'] | null;
    /** What was paid back, not negative. */
    refund: Minor | null;
    state: 'cancelled' | 'failed' | 'refunded' | null;
    day: Day | null;
  }>;

export type ProductDraft = Draft &
  Readonly<{
    kind: 'products';
    sku: string | null;
    name: string | null;
    category: string | null;
    price: Minor | null;
    cost: Minor | null;
    currency: Currency | null;
    state: 'active' | 'out-of-stock' | 'discontinued';
    family: string | null;
    step: number | null;
  }>;

export type EventDraft = Draft &
  Readonly<{
    kind: 'events';
    eventKey: string | null;
    who: Who;
    anonymousKey: string | null;
    event: string;
    when: When;
    channel: string | null;
    campaign: string | null;
    subject: string | null;
    body: string | null;
  }>;

export type SpendDraft = Draft &
  Readonly<{
    kind: 'spend';
    channel: string;
    campaign: string;
    day: Day;
    amount: Minor;
    currency: Currency;
    impressions: number | null;
    clicks: number | null;
  }>;

export type ResponseDraft = Draft &
  Readonly<{
    kind: 'survey';
    responseKey: string | null;
    who: Who;
    when: When | null;
    isFinished: boolean;
    isPreview: boolean;
    /** By position of the question in the file's columns. */
    answers: readonly Readonly<{
      question: number;
      number: number | null;
      text: string | null;
      choices: readonly string[] | null;
    }>[];
  }>;

export type PreferenceDraft = Draft &
  Readonly<{ kind: 'preferences'; who: Who; topic: string; value: string; declaredOn: Day | null }>;

export type ConsentRowDraft = Draft & Readonly<{ kind: 'consent'; who: Who; consent: ConsentDraft }>;

/** What a unit of one currency is worth in another, from a day on. */
export type RateDraft = Draft &
  Readonly<{ kind: 'rates'; currency: Currency; base: Currency; day: Day; basePerUnit: number }>;

export type AnyDraft =
  | ContactDraft
  | OrderLineDraft
  | OrderPartDraft
  | ProductDraft
  | EventDraft
  | SpendDraft
  | ResponseDraft
  | PreferenceDraft
  | ConsentRowDraft
  | RateDraft;

/** A row that was not taken: its key, date or amount cannot be read. `reason` is the message key `reject.<reason>`. */
export type Rejection = Readonly<{
  row: number;
  field: string;
  reason: string;
  params: Readonly<Record<string, string>>;
  cells: readonly string[];
}>;
