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
  fact.as === 'text' && fact.values.some(textTester({ op: 'is', values }));
const isState = (fact: Fact, ...states: readonly string[]) =>
  fact.as === 'state' && states.includes(fact.state);

/** Whether what was found about somebody meets the condition it was found for. */
export function meetsFound(condition: Condition, fact: Fact, on: Day): boolean {
  switch (condition.kind) {
    case 'text':
    case 'custom':
      return isText(fact, condition.test);
    case 'day':
    case 'order-day':
    case 'event-day':
      return isDay(fact, condition.test, on);
    case 'answer': {
      const { test } = condition;
      if (test.as === 'number') return isNumber(fact, test.test);
      return test.as === 'text' ? isText(fact, test.test) : isOneOf(fact, test.values);
    }
    case 'preference':
      return condition.values.length === 0
        ? fact.as === 'text' && fact.values.length > 0
        : isOneOf(fact, condition.values);
    case 'consent':
    case 'follow-up':
      return isState(fact, condition.state);
    case 'rfm':
      return isState(fact, ...condition.groups);
    case 'source':
      return isState(fact, 'speaks');
    case 'segment':
      return isState(fact, 'in');
    case 'people':
      return isState(fact, 'listed');
    case 'sequence':
      return isState(fact, condition.happens ? 'followed' : 'not-followed');
    default:
      return isNumber(fact, condition.test);
  }
}
