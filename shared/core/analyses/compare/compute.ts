import { measureCustomers } from '../../measures/measure-customers.ts';
import { dayNumber } from '../../model/day.ts';
import { customerMeasures } from '../../model/measures.ts';
import { factsOver } from '../../segments/facts/facts.ts';
import type { Report } from '../define.ts';
import { gather, type Findings } from './findings.ts';
import { groupOf } from './group-of.ts';
import { compareAnswers } from './kinds/compare-answers.ts';
import { compareBought } from './kinds/compare-bought.ts';
import { compareConsent } from './kinds/compare-consent.ts';
import { compareCustom } from './kinds/compare-custom.ts';
import { compareEvents } from './kinds/compare-events.ts';
import { comparePreferences } from './kinds/compare-preferences.ts';
import { compareProfile } from './kinds/compare-profile.ts';
import { compareProvenance } from './kinds/compare-provenance.ts';
import type { CompareInput } from './query.ts';
import type { CompareResult, LeftOut } from './schema.ts';
import { sidesOf, type Sides } from './sides.ts';
import { compareNumbers } from './ways/compare-numbers.ts';
import { weigh } from './weigh.ts';

function compareMeasures({ sources }: CompareInput, sides: Sides): Findings {
  const measures = measureCustomers(sources, customerMeasures);
  return gather(
    customerMeasures.map((measure) => {
      const subject = { of: 'measure', measure } as const;
      const values = measures.get(measure) ?? new Float64Array(0);
      return { subject, found: compareNumbers(subject, values, sides) };
    }),
  );
}

type Kind = Readonly<{ group: LeftOut['group']; compare: () => Findings }>;

/** Everything there is to compare by, in steps of work; `group` is where what was left out is said. */
function kindsOf(input: CompareInput, sides: Sides): readonly Kind[] {
  const { sources, categories } = input;
  const { columns, people, today } = sources;
  const facts = factsOver(input.facts);
  const known = { facts, inventory: facts.get('inventory'), on: dayNumber(today) };
  return [
    { group: 'orders', compare: () => compareMeasures(input, sides) },
    { group: 'products', compare: () => compareBought(columns, categories, sides) },
    { group: 'profile', compare: () => (people === null ? gather([]) : compareProfile(people, sides)) },
    { group: 'profile', compare: () => compareProvenance(known, sides) },
    { group: 'profile', compare: () => compareCustom(known, sides) },
    { group: 'preferences', compare: () => comparePreferences(known, sides) },
    { group: 'consent', compare: () => compareConsent(known, sides) },
    { group: 'answers', compare: () => compareAnswers(known, sides) },
    { group: 'events', compare: () => compareEvents(known, sides) },
  ];
}

function compareAll(input: CompareInput, sides: Sides, report: Report) {
  const kinds = sides.first.length === 0 || sides.second.length === 0 ? [] : kindsOf(input, sides);
  const found = kinds.map(({ group, compare }, done) => {
    report(done, kinds.length);
    return { group, ...compare() };
  });
  return {
    compared: found.flatMap(({ compared }) => compared),
    unknown: found.flatMap(({ unknown }) => unknown.map((subject) => ({ group: groupOf(subject), subject }))),
    leftOut: found.flatMap(({ group, leftOut }) => leftOut.map((left) => ({ group, ...left }))),
  };
}

/**
 * Two sets of customers by everything that is known of both.
 *
 * @returns the whole result; when a side has nobody, nothing is compared
 * @see README.md beside this file
 */
export function computeCompare(input: CompareInput, report: Report): CompareResult {
  const sides = sidesOf(input);
  const { compared, unknown, leftOut } = compareAll(input, sides, report);
  return {
    currency: input.sources.columns.currency,
    first: { customers: sides.firstMembers, compared: sides.first.length },
    second: { customers: sides.secondMembers, compared: sides.second.length },
    both: sides.both.length,
    bothCountedTo: sides.bothCountedTo,
    isAgainstRest: input.second === null,
    ...weigh(compared),
    unknown,
    leftOut,
  };
}
