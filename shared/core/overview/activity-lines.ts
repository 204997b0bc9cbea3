import type {
  ActivityChange,
  ActivityMeasure,
  ActivityPeriod,
  ActivityResult,
} from '../analyses/activity/schema.ts';
import type { OverviewCandidate, StakedMoney } from '../model/overview.ts';
import type { People } from '../model/people.ts';

type Against = 'previous' | 'yearBefore';
type Found = Readonly<{
  period: ActivityPeriod;
  measure: ActivityMeasure;
  against: Against;
  change: ActivityChange;
}>;

const measures: readonly ActivityMeasure[] = ['revenue', 'buyers', 'newBuyers', 'averageOrder'];
const sides: readonly Against[] = ['yearBefore', 'previous'];

/** Of the newest period that moved beyond chance the surest change of a measure; against a year before where either is as sure. */
function surest({ periods }: ActivityResult, measure: ActivityMeasure): Found | null {
  for (const period of periods.toReversed()) {
    const found = sides.flatMap((against): Found[] => {
      const change = period.measures[measure][against];
      return change?.isBeyondNoise === true ? [{ period, measure, against, change }] : [];
    });
    const [best] = found.sort((a, b) => a.change.q - b.change.q);
    if (best !== undefined) return best;
  }
  return null;
}

/** What a change is worth: revenue itself; buyers by what a buyer spent; the average order by the orders there were. */
function worthOf({ period, measure, change }: Found): StakedMoney {
  const of = (which: ActivityMeasure) => period.measures[which].value ?? 0;
  const each: Readonly<Record<ActivityMeasure, number>> = {
    revenue: 1,
    orders: of('averageOrder'),
    buyers: of('buyers') === 0 ? 0 : of('revenue') / of('buyers'),
    newBuyers: of('buyers') === 0 ? 0 : of('revenue') / of('buyers'),
    averageOrder: of('orders'),
  };
  const { value, interval } = change.difference;
  const times = each[measure];
  return { minor: value * times, interval: [interval[0] * times, interval[1] * times] };
}

/** Who is behind it: those who bought; the new ones; of fewer than the period before those who did not come again. */
function selectionOf({ period, measure, against, change }: Found): string {
  if (measure === 'newBuyers' && change.value > 0) return `new:${period.start}`;
  const isFewer = measure !== 'averageOrder' && against === 'previous' && change.value < 0;
  return `${isFewer ? 'gone' : 'buyers'}:${period.start}`;
}

/**
 * What was sold that changed beyond chance, one line a measure; one that nothing did, where nothing did.
 *
 * @param result of the last periods
 * @param params that it was computed with, by which its people are found
 */
export function activityLines(
  result: ActivityResult,
  params: Extract<People, { kind: 'analysis' }>['params'],
): OverviewCandidate[] {
  const found = measures.flatMap((measure) => surest(result, measure) ?? []);
  const peopleOf = (selection: string): People => ({ kind: 'analysis', id: 'activity', params, selection });
  const last = result.periods.at(-1);
  const first = result.periods[0];
  if (found.length === 0 && last !== undefined && first !== undefined && result.tests > 0) {
    const people = peopleOf('all');
    return [
      {
        key: `steady ${last.start}`,
        told: { kind: 'steady', days: { from: first.from, to: last.to }, tests: result.tests },
        ...{ money: null, certainty: 1, people, customers: null },
        place: { screen: 'customers', people },
      },
    ];
  }
  return found.map((one): OverviewCandidate => {
    const { period, measure, against, change } = one;
    const people = peopleOf(selectionOf(one));
    return {
      key: `activity ${measure} ${against} ${period.start}`,
      told: {
        ...{ kind: 'activity', measure, against, isUnfinished: period.isUnfinished },
        days: { from: period.from, to: period.to },
        before: { from: change.from, to: change.to },
        now: period.measures[measure].value ?? 0,
        ...{ change: change.value, interval: change.interval },
      },
      money: worthOf(one),
      ...{ certainty: 1 - change.q, people, customers: null },
      place:
        change.value < 0 ? { screen: 'segments', tab: 'rfm' } : { screen: 'opportunities', tab: 'board' },
    };
  });
}
