import { noDay, type FeedbackColumns } from '../../feedback/columns.ts';
import { hasBit } from '../../segments/bits.ts';
import { chosenIn, countedPlaces, partsAt, type Answered } from './answered.ts';
import { countBars, type Bar } from './bars.ts';
import { adjustAll, differenceOf, type Untested } from './difference.ts';
import { estimateOf } from './estimate.ts';
import type { GroupOf } from './query.ts';
import type { ComparedGroup, ScoreBar, ScoresResult } from './schema.ts';

const mostOptions = 10;

/** Whether a response is of a group, by its row. */
export function groupTest({ responses }: FeedbackColumns, group: GroupOf): (response: number) => boolean {
  if (group.by === 'people')
    return (response) => {
      const row = responses.customer[response] ?? -1;
      return row >= 0 && hasBit(group.members, row);
    };
  return (response) => {
    const day = responses.day[response] ?? noDay;
    return day !== noDay && day >= group.from && day <= group.to;
  };
}

function customersOf({ responses }: FeedbackColumns, rows: Int32Array): number {
  const found = new Set<number>();
  for (const row of rows) {
    const customer = responses.customer[row] ?? -1;
    if (customer >= 0) found.add(customer);
  }
  return found.size;
}

/** What differs between two groups; of choices the most chosen options, each on its own. */
function differences(
  feedback: FeedbackColumns,
  answered: Answered,
  bars: readonly ScoreBar[],
  first: Int32Array,
  second: Int32Array,
): (Untested & { option: string | null })[] {
  const { measure, isRanked, question } = answered.measuring;
  if (measure !== 'share') {
    const found = differenceOf(answered.measuring, partsAt(answered, first), partsAt(answered, second));
    return found === null ? [] : [{ ...found, option: null }];
  }
  const options = bars.flatMap(({ option }) => (option === null ? [] : [option])).slice(0, mostOptions);
  return options.flatMap((option) => {
    const own = question.options.indexOf(option);
    const parts = (places: Int32Array) =>
      Float64Array.from(places, (place) => {
        const chosen = chosenIn(feedback, answered.answer[place] ?? 0);
        return (isRanked ? chosen[0] === own : chosen.includes(own)) ? 1 : 0;
      });
    const found = differenceOf(answered.measuring, parts(first), parts(second));
    return found === null ? [] : [{ ...found, option }];
  });
}

/**
 * Every group with its number and bars, and every pair against each other. What is in both of a pair counts to neither there; q is over all tests.
 */
export function compareGroups(
  feedback: FeedbackColumns,
  answered: Answered,
  bars: readonly Bar[],
  all: readonly ScoreBar[],
  groups: readonly GroupOf[],
): Pick<ScoresResult, 'groups' | 'comparisons' | 'tests' | 'believed'> {
  const { measure, scale } = answered.measuring;
  const counted = countedPlaces(answered);
  const tests = groups.map((group) => groupTest(feedback, group));
  const isIn = (group: number, place: number) => tests[group]?.(answered.responses[place] ?? -1) === true;
  const compared = tests.map((test, at): ComparedGroup => {
    const rows = answered.responses.filter(test);
    const places = counted.filter((place) => isIn(at, place));
    return {
      selection: `group-${at}`,
      ...estimateOf(measure, partsAt(answered, places), scale),
      responses: rows.length,
      customers: customersOf(feedback, rows),
      distribution: countBars(feedback, answered, bars, places),
    };
  });
  const pairs = groups.flatMap((_, first) =>
    groups.slice(first + 1).map((_group, at) => [first, first + 1 + at] as const),
  );
  const found = pairs.flatMap(([first, second]) => {
    const one = counted.filter((place) => isIn(first, place) && !isIn(second, place));
    const other = counted.filter((place) => isIn(second, place) && !isIn(first, place));
    const both = counted.filter((place) => isIn(first, place) && isIn(second, place)).length;
    return differences(feedback, answered, all, one, other).map((own) => ({ ...own, first, second, both }));
  });
  const { adjusted, tests: made, believed } = adjustAll(found);
  return { groups: compared, comparisons: adjusted.filter((one) => one !== null), tests: made, believed };
}
