import type { z } from 'zod';
import { noDay } from '../../core/columns/customer-totals.ts';
import { dayNumber, readDay, type Day } from '../../core/model/day.ts';
import type { FoundFact } from '../../core/model/segments.ts';
import { dayTester } from '../../core/segments/evaluate/day-test.ts';
import { numberTester } from '../../core/segments/evaluate/number-test.ts';
import { textTester } from '../../core/segments/evaluate/text-test.ts';
import type { Condition, DayTest, NumberTest, TextTest } from '../../core/segments/schema.ts';

type Fact = z.infer<typeof FoundFact>;

const isNumber = (fact: Fact, test: NumberTest) =>
  fact.as === 'number' && numberTester(test)(fact.value ?? Number.NaN);

function isDay(fact: Fact, test: DayTest, on: Day): boolean {
  if (fact.as !== 'day') return false;
  const day = fact.day === null ? null : readDay(fact.day);
  return dayTester(test, dayNumber(on))(day === null ? noDay : dayNumber(day));
}

/** Nothing found is a blank, and so is an empty text. */
function isText(fact: Fact, test: TextTest): boolean {
  if (fact.as !== 'text') return false;
  const values = fact.values.length === 0 ? [''] : fact.values;
  return values.some((value) => textTester(test)(value === '' ? null : value));
}

const isOneOf = (fact: Fact, values: readonly string[]) =>
  fact.as === 'text' && fact.values.some(textTester({ op: 'is', values: [...values] }));
const isState = (fact: Fact, ...states: readonly string[]) =>
  fact.as === 'state' && states.includes(fact.state);

type Tests = {
  readonly [K in Condition['kind']]: (
    fact: Fact,
    condition: Extract<Condition, { kind: K }>,
    on: Day,
  ) => boolean;
};

const byNumber = (fact: Fact, { test }: Readonly<{ test: NumberTest }>) => isNumber(fact, test);
const byText = (fact: Fact, { test }: Readonly<{ test: TextTest }>) => isText(fact, test);
const byDay = (fact: Fact, { test }: Readonly<{ test: DayTest }>, on: Day) => isDay(fact, test, on);
const byState = (fact: Fact, { state }: Readonly<{ state: string }>) => isState(fact, state);

const tests: Tests = {
  text: byText,
  custom: byText,
  day: byDay,
  'order-day': byDay,
  'event-day': byDay,
  age: byNumber,
  completeness: byNumber,
  orders: byNumber,
  events: byNumber,
  responses: byNumber,
  'party-share': byNumber,
  'rfm-score': byNumber,
  answer: (fact, { test }) => {
    if (test.as === 'number') return isNumber(fact, test.test);
    return test.as === 'text' ? isText(fact, test.test) : isOneOf(fact, test.values);
  },
  preference: (fact, { values }) =>
    values.length === 0 ? fact.as === 'text' && fact.values.length > 0 : isOneOf(fact, values),
  consent: byState,
  'follow-up': byState,
  rfm: (fact, { groups }) => isState(fact, ...groups),
  source: (fact) => isState(fact, 'speaks'),
  segment: (fact) => isState(fact, 'in'),
  people: (fact) => isState(fact, 'listed'),
  sequence: (fact, { happens }) => isState(fact, happens ? 'followed' : 'not-followed'),
};

/** Whether what was found about somebody meets the condition it was found for. */
export function meetsFound(condition: Condition, fact: Fact, on: Day): boolean {
  // the test of a kind takes conditions of that kind
  const meets = tests[condition.kind] as (fact: Fact, condition: Condition, on: Day) => boolean;
  return meets(fact, condition, on);
}
