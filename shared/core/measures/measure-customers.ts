import type { Asked } from '../analyses/asked.ts';
import type { Columns, Ints } from '../columns/columns.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import { dayNumber, type Day } from '../model/day.ts';
import type { CustomerMeasure } from '../model/measures.ts';
import { dayAfterLastOrder, measureOrders, type OrderMeasures } from './measure-orders.ts';
import { measureAge, measureCompleteness } from './measure-profile.ts';

/** What measures are made of: parts of the snapshots, not copies. A part is null where nothing asked for needs it. */
export type MeasureSources = Readonly<{
  columns: Columns;
  people: PeopleColumns | null;
  opens: Ints | null;
  clicks: Ints | null;
  /** Day number that days count back from: the day after the last order, today without orders. */
  asOf: number;
  today: Day;
}>;

/** Asks for what some measures are made of, and for nothing else. */
export async function gatherMeasures(
  asked: Asked,
  wanted: readonly CustomerMeasure[],
  asOf: Day | null,
): Promise<MeasureSources> {
  const wants = (measure: CustomerMeasure) => wanted.includes(measure);
  const { columns, today } = asked;
  return {
    columns,
    people: wants('age') || wants('completeness') ? await asked.people() : null,
    opens: wants('opens') ? await asked.events('email_open') : null,
    clicks: wants('clicks') ? await asked.events('email_click') : null,
    asOf: asOf === null ? (dayAfterLastOrder(columns) ?? dayNumber(today)) : dayNumber(asOf),
    today,
  };
}

/**
 * Measures every customer.
 *
 * @param wanted what; only these are in the result
 * @returns one list a measure, by row of the customers' columns; NaN where it is not known of somebody. Opens and clicks of a workspace
 *          without such events are known of nobody.
 */
export function measureCustomers(
  { columns, people, opens, clicks, asOf, today }: MeasureSources,
  wanted: readonly CustomerMeasure[],
): ReadonlyMap<CustomerMeasure, Float64Array> {
  const unknown = () => new Float64Array(columns.customers.count).fill(Number.NaN);
  const counted = (counts: Ints | null) => (counts === null ? unknown() : Float64Array.from(counts));
  const ofOrders = measureOrders(columns, asOf);
  const others: Readonly<Record<Exclude<CustomerMeasure, keyof OrderMeasures>, () => Float64Array>> = {
    opens: () => counted(opens),
    clicks: () => counted(clicks),
    age: () => (people === null ? unknown() : measureAge(people, today)),
    completeness: () => (people === null ? unknown() : measureCompleteness(people)),
  };
  const measure = (name: CustomerMeasure): Float64Array => {
    if (name === 'opens' || name === 'clicks' || name === 'age' || name === 'completeness')
      return others[name]();
    return ofOrders[name];
  };
  return new Map(wanted.map((name) => [name, measure(name)]));
}
