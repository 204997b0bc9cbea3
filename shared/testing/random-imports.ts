import fc from 'fast-check';
import type {
  AnyDraft,
  ConsentDraft,
  EventDraft,
  PreferenceDraft,
  OrderPartDraft,
  ProductDraft,
  RateDraft,
  ResponseDraft,
  SpendDraft,
  Who,
} from '../core/import/normalise/drafts.ts';
import type { Day } from '../core/model/day.ts';
import type { ImportKind, Mapping } from '../core/model/import.ts';
import { minor, type Currency } from '../core/model/money.ts';
import { columnsOf } from './random-columns.ts';
import { contact, line, nobody, on, who, type FileOfDrafts } from './apply-drafts.ts';

/** What the files of one generator speak of; two with other marks share nothing. */
export type World = Readonly<{
  mark: string;
  systems: readonly string[];
  policies: readonly Policy[];
  /** People are known by one address each, so that nobody can be taken for two, or two for one. */
  isPlain?: boolean;
}>;
type Policy = NonNullable<FileOfDrafts['policy']>;
type MakeRow = (row: number) => AnyDraft;

export const everyPolicy: readonly Policy[] = ['fill-blanks', 'overwrite', 'newest', 'keep'];
export const oneWorld: World = { mark: '', systems: ['shop', 'crm'], policies: everyPolicy };

const usd = 'USD' as Currency;
const dayTexts = ['2024-01-01', '2024-01-02', '2024-02-29', '2023-12-31'] as const;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary);
const day = fc.constantFrom(...dayTexts);

// few values, so that rows meet each other in every way
function people({ mark, isPlain }: World): fc.Arbitrary<Who> {
  const own = (text: string) => `${mark}${text}`;
  if (isPlain === true)
    return orNull(fc.constantFrom('ada@x.test', 'grace@x.test', 'joan@x.test').map(own)).map((email) =>
      who(email === null ? {} : { email }),
    );
  return fc
    .record({
      id: maybe(fc.constantFrom('1', '2', '3').map(own)),
      email: maybe(
        fc.constantFrom('Ada@x.test', 'ada@x.test', 'grace@x.test', 'info@x.test', 'test@x.test').map(own),
      ),
      phone: maybe(fc.constantFrom('+441', '+442').map((phone) => `${phone}${mark.length}`)),
      name: maybe(fc.constantFrom('Ada Lovelace', 'A Lovelace', 'Grace Hopper').map(own)),
    })
    .map((parts) =>
      who(Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))),
    );
}

const values = fc.dictionary(
  fc.constantFrom('city', 'country', 'givenName', 'familyName'),
  fc.constantFrom('a', 'b'),
  { noNullPrototype: true },
);

const consent: fc.Arbitrary<ConsentDraft> = fc.record({
  purpose: fc.constantFrom('marketing', 'newsletter'),
  channel: fc.constantFrom('email' as const, 'sms' as const),
  state: fc.constantFrom('unknown' as const, 'granted' as const, 'denied' as const, 'withdrawn' as const),
  basis: fc.constantFrom('consent', 'unproven'),
  when: orNull(day.map(on)),
  evidence: fc.constant([]),
});
const permissions = fc.array(consent, { maxLength: 2 });
const custom = fc.constantFrom([], [['Note', 'x'] as const], [['Note', 'y'] as const]);

function contactRows(world: World): fc.Arbitrary<MakeRow> {
  return fc
    .record({ who: people(world), values, custom, updated: orNull(day.map(on)), consent: permissions })
    .map((parts) => (row) => contact(row, parts));
}

function consentRows(world: World): fc.Arbitrary<MakeRow> {
  return fc
    .record({ who: people(world), consent, custom })
    .map((parts) => (row) => ({ kind: 'consent', row, ...parts }));
}

function orderRows(world: World): fc.Arbitrary<MakeRow> {
  const own = (text: string) => `${world.mark}${text}`;
  return fc
    .record({
      key: orNull(fc.constantFrom('A', 'B', 'C').map(own)),
      who: people(world),
      day,
      sku: orNull(fc.constantFrom('MUG', 'TEA').map(own)),
      product: orNull(fc.constantFrom('Mug', 'Tea', 'Cup').map(own)),
      amount: fc.integer({ min: -3, max: 3 }),
      quantity: fc.integer({ min: 1, max: 2 }),
      state: fc.constantFrom('paid' as const, 'refunded' as const),
      total: orNull(fc.constantFrom(5, 6)),
      buyer: values,
      consent: permissions,
      isContinuation: fc.boolean(),
    })
    .map(
      ({ isContinuation, ...parts }) =>
        (row) =>
          line(row, isContinuation && parts.key !== null ? { ...parts, day: null } : parts),
    );
}

/** Columns that make a file one of lines alone. */
export const partColumns: Mapping['columns'] = [
  { name: 'Order', meaning: 'orders.key' },
  { name: 'Amount', meaning: 'line.amount' },
];

/** Lines in a file of their own, of orders that other files bring before or after them. */
export function partRows({ mark }: World): fc.Arbitrary<MakeRow> {
  const own = (text: string) => `${mark}${text}`;
  const shape = fc.record({
    key: fc.constantFrom('A', 'B', 'C').map(own),
    sku: orNull(fc.constantFrom('MUG', 'TEA').map(own)),
    amount: fc.integer({ min: 1, max: 3 }),
    isRefund: fc.boolean(),
    state: fc.constantFrom(null, null, 'cancelled' as const),
    custom,
  });
  return shape.map(({ key, sku, amount, isRefund, state, custom: others }) => (row): OrderPartDraft => ({
    kind: 'order-parts',
    row,
    custom: others,
    orderKey: key,
    currency: usd,
    day: null,
    refund: isRefund ? minor(amount) : null,
    state: isRefund ? state : null,
    line: isRefund ? null : line(row, { sku, amount }).line,
  }));
}

export function productRows(world: World): fc.Arbitrary<MakeRow> {
  const own = (text: string) => `${world.mark}${text}`;
  const shape: fc.Arbitrary<Omit<ProductDraft, 'row' | 'kind'>> = fc.record({
    sku: orNull(fc.constantFrom('MUG', 'TEA').map(own)),
    name: orNull(fc.constantFrom('Mug', 'Tea', 'Cup').map(own)),
    category: orNull(fc.constantFrom('Kitchen', 'Drinks')),
    price: orNull(fc.constantFrom(minor(100), minor(200))),
    cost: orNull(fc.constantFrom(minor(50), minor(60))),
    currency: fc.constant(usd),
    state: fc.constantFrom('active' as const, 'discontinued' as const),
    family: orNull(fc.constant(own('mugs'))),
    step: orNull(fc.constantFrom(1, 2)),
    custom,
  });
  return shape.map((parts) => (row) => ({ kind: 'products', row, ...parts }));
}

export function eventRows(world: World, keys: fc.Arbitrary<string | null>, isAnonymous = false) {
  const own = (text: string) => `${world.mark}${text}`;
  const shape: fc.Arbitrary<Omit<EventDraft, 'row' | 'kind' | 'when'> & { on: Day }> = fc.record({
    eventKey: keys,
    who: isAnonymous ? fc.constant(nobody) : people(world),
    anonymousKey: orNull(fc.constant(own('cookie'))),
    event: fc.constantFrom('open', 'visit'),
    on: day as fc.Arbitrary<Day>,
    channel: orNull(fc.constantFrom('email', 'web')),
    campaign: orNull(fc.constantFrom('Spring', 'Autumn').map(own)),
    subject: orNull(fc.constantFrom('Hello', 'Bye')),
    body: fc.constant(null),
    custom,
  });
  return shape.map(({ on: text, ...parts }): MakeRow => (row) => ({
    kind: 'events',
    row,
    when: on(text),
    ...parts,
  }));
}

export function spendRows(world: World): fc.Arbitrary<MakeRow> {
  const shape: fc.Arbitrary<Omit<SpendDraft, 'row' | 'kind'>> = fc.record({
    channel: fc.constant('ads'),
    campaign: fc.constantFrom('Spring', 'Autumn').map((text) => `${world.mark}${text}`),
    day: day as fc.Arbitrary<Day>,
    amount: fc.constantFrom(minor(10), minor(20)),
    currency: fc.constant(usd),
    impressions: orNull(fc.constantFrom(1, 2)),
    clicks: orNull(fc.constantFrom(3, 4)),
    custom,
  });
  return shape.map((parts) => (row) => ({ kind: 'spend', row, ...parts }));
}

function surveyRows(world: World): fc.Arbitrary<MakeRow> {
  const said = fc.constantFrom('good', 'bad', null);
  const shape: fc.Arbitrary<Omit<ResponseDraft, 'row' | 'kind'>> = fc.record({
    responseKey: orNull(fc.constantFrom('r1', 'r2').map((text) => `${world.mark}${text}`)),
    who: people(world),
    when: orNull(day.map(on)),
    isFinished: fc.boolean(),
    isPreview: fc.constant(false),
    custom,
    answers: fc
      .tuple(orNull(fc.constantFrom(9, 3)), said, fc.constantFrom(['a'], ['a', 'b'], null))
      .map(([number, text, choices]) => [
        { question: 0, number, text: null, choices: null },
        { question: 1, number: null, text, choices: null },
        { question: 2, number: null, text: null, choices },
      ]),
  });
  return shape.map((parts) => (row) => ({ kind: 'survey', row, ...parts }));
}

function preferenceRows(world: World): fc.Arbitrary<MakeRow> {
  const shape: fc.Arbitrary<Omit<PreferenceDraft, 'row' | 'kind'>> = fc.record({
    who: people(world),
    topic: fc.constantFrom('colour', 'size'),
    value: fc.constantFrom('red', 'blue'),
    declaredOn: orNull(day) as fc.Arbitrary<Day | null>,
    custom,
  });
  return shape.map((parts) => (row) => ({ kind: 'preferences', row, ...parts }));
}

export function rateRows({ mark }: World): fc.Arbitrary<MakeRow> {
  const shape: fc.Arbitrary<Omit<RateDraft, 'row' | 'kind'>> = fc.record({
    currency: fc.constantFrom('USD', 'KWD').map((code) => (mark === '' ? code : 'SEK') as Currency),
    base: fc.constant('EUR' as Currency),
    day: day as fc.Arbitrary<Day>,
    basePerUnit: fc.constantFrom(0.5, 2, 3),
    custom: fc.constant([]),
  });
  return shape.map((parts) => (row) => ({ kind: 'rates', row, ...parts }));
}

/** A file of rows of one kind. */
export function fileOf(world: World, kind: ImportKind, row: fc.Arbitrary<MakeRow>, maxRows = 8) {
  return fc
    .record({
      rows: fc.array(row, { minLength: 1, maxLength: maxRows }),
      policy: fc.constantFrom(...world.policies),
      system: fc.constantFrom(...world.systems.map((system) => `${world.mark}${system}`)),
      fileName: fc.constantFrom('a.csv', 'b.csv').map((name) => `${world.mark}${name}`),
      columns: columnsOf(kind),
    })
    .map(({ rows, ...rest }): FileOfDrafts => ({
      ...rest,
      kind,
      drafts: rows.map((make, at) => make(at + 1)),
    }));
}

/** A file of any kind, of few rows that meet those of other files. */
export function anyFile(world: World = oneWorld): fc.Arbitrary<FileOfDrafts> {
  const eventKeys = orNull(fc.constantFrom('e1', 'e2').map((text) => `${world.mark}${text}`));
  return fc.oneof(
    fileOf(world, 'contacts', contactRows(world)),
    fileOf(world, 'order-lines', orderRows(world)),
    fileOf(world, 'order-lines', partRows(world)).map((file) => ({ ...file, columns: partColumns })),
    fileOf(world, 'products', productRows(world)),
    fileOf(world, 'events', eventRows(world, eventKeys)),
    fileOf(world, 'spend', spendRows(world)),
    fileOf(world, 'survey', surveyRows(world)),
    fileOf(world, 'preferences', preferenceRows(world)),
    fileOf(world, 'consent', consentRows(world)),
    fileOf(world, 'rates', rateRows(world)),
  );
}
