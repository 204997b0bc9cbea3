import type {
  ActivityChange,
  ActivityMeasure,
  ActivityPeriod,
  ActivityResult,
} from '../../analyses/activity/schema.ts';
import type { Comparison } from '../../model/period.ts';
import { poissonInterval } from '../../stats/poisson-interval.ts';
import {
  estimated,
  type Estimated,
  type ReportCell,
  type ReportFigure,
  type ReportSection,
} from '../document.ts';
import type { BlockKit } from './block-kit.ts';

/** What was sold, period by period; and in the days compared with. */
export type ActivityInput = Readonly<{
  activity: ActivityResult;
  before: ActivityResult | null;
  comparison: Comparison;
}>;

/** Money is whole in its smallest unit wherever it is written. */
function money(value: number | null, interval: readonly [number, number] | null): Estimated | null {
  return estimated(
    value === null ? null : Math.round(value),
    interval === null ? null : [Math.round(interval[0]), Math.round(interval[1])],
  );
}

/** Revenue of all days: periods are sums of orders of their own, so their variances add up. */
function totalRevenue({ revenueMinor, periods }: ActivityResult): Estimated | null {
  const halves = periods.flatMap(({ measures: { revenue } }) =>
    revenue.interval === null ? [] : [(revenue.interval[1] - revenue.interval[0]) / 2],
  );
  const half = Math.hypot(...halves);
  return money(revenueMinor, halves.length === 0 ? null : [revenueMinor - half, revenueMinor + half]);
}

const counted = (count: number) => estimated(count, poissonInterval(count));

const newBuyersOf = ({ periods }: ActivityResult) =>
  periods.reduce((sum, { measures }) => sum + (measures.newBuyers.value ?? 0), 0);

function figuresOf({ t }: BlockKit, { activity, before }: ActivityInput): readonly ReportFigure[] {
  const nText = t('report.n.orders', { count: activity.orders });
  const figure = (
    name: ActivityMeasure,
    kind: ReportFigure['kind'],
    of: (from: ActivityResult) => ReportCell,
  ): ReportFigure => ({
    ...{ label: t(`report.activity.${name}`), kind, value: of(activity), n: activity.orders, nText },
    before: before === null ? null : of(before),
  });
  return [
    figure('revenue', 'money', totalRevenue),
    figure('orders', 'count', ({ orders }) => counted(orders)),
    figure('buyers', 'count', ({ buyers }) => counted(buyers)),
    figure('newBuyers', 'count', (of) => counted(newBuyersOf(of))),
  ];
}

function periodName(
  { format }: BlockKit,
  length: ActivityResult['length'],
  { start, from, to }: ActivityPeriod,
): string {
  if (length === 'month') return format.month(start);
  if (length === 'year') return start.slice(0, 4);
  return length === 'day' ? format.day(from) : `${format.dayShort(from)} – ${format.day(to)}`;
}

function rowOf(
  kit: BlockKit,
  input: ActivityInput,
  period: ActivityPeriod,
  earlier: readonly ReportCell[],
): ReportCell[] {
  const { measures, from, isUnfinished } = period;
  const { length } = input.activity;
  const name = periodName(kit, length, period);
  const change: ActivityChange | null =
    input.comparison === 'year-before' ? measures.revenue.yearBefore : measures.revenue.previous;
  const count = ({ value, interval }: typeof measures.orders) => estimated(value, interval);
  return [
    isUnfinished ? kit.t('report.activity.unfinished', { period: name }) : name,
    from,
    money(measures.revenue.value, measures.revenue.interval),
    ...earlier,
    count(measures.orders),
    count(measures.buyers),
    count(measures.newBuyers),
    money(measures.averageOrder.value, measures.averageOrder.interval),
    ...(input.comparison === 'none'
      ? []
      : [change === null ? null : estimated(change.value, change.interval), change?.q ?? null]),
  ];
}

/** Revenue of the days compared with, period by period; null where they were not cut alike. */
function revenueBefore({ activity, before }: ActivityInput): readonly ReportCell[] | null {
  if (before === null) return null;
  if (before.length !== activity.length || before.periods.length !== activity.periods.length) return null;
  return before.periods.map(({ measures: { revenue } }) =>
    revenue.value === null ? null : Math.round(revenue.value),
  );
}

/** Revenue, orders and buyers by period, as the overview shows them. @returns null without orders */
export function activitySection(kit: BlockKit, input: ActivityInput): ReportSection | null {
  const { t, format } = kit;
  const { activity, comparison } = input;
  if (activity.orders === 0) return null;
  const earlier = revenueBefore(input);
  const { believed, tests, ordersWithoutRate, anonymousOrders } = activity;
  const left = [
    ...(anonymousOrders === 0 ? [] : [t('report.activity.anonymous', { count: anonymousOrders })]),
    ...(ordersWithoutRate === 0 ? [] : [t('report.activity.withoutRate', { count: ordersWithoutRate })]),
  ];
  return {
    block: 'activity',
    title: t('report.block.activity'),
    lead:
      tests === 0 ? left : [t('report.activity.lead', { believed, tests: format.number(tests) }), ...left],
    figures: figuresOf(kit, input),
    tables: [
      {
        caption: t('report.activity.byPeriod'),
        columns: [
          { name: t('report.activity.period'), kind: 'text' },
          { name: t('report.from'), kind: 'day' },
          { name: t('report.activity.revenue'), kind: 'money', hasInterval: true },
          ...(earlier === null ? [] : [{ name: t('report.activity.revenueBefore'), kind: 'money' as const }]),
          { name: t('report.activity.orders'), kind: 'count', hasInterval: true },
          { name: t('report.activity.buyers'), kind: 'count', hasInterval: true },
          { name: t('report.activity.newBuyers'), kind: 'count', hasInterval: true },
          { name: t('report.activity.averageOrder'), kind: 'money', hasInterval: true },
          ...(comparison === 'none'
            ? []
            : [
                {
                  name: t(`report.activity.change.${comparison}`),
                  kind: 'share' as const,
                  hasInterval: true,
                },
                { name: t('report.activity.q'), kind: 'number' as const },
              ]),
        ],
        rows: activity.periods.map((period, at) =>
          rowOf(kit, input, period, earlier === null ? [] : [earlier[at] ?? null]),
        ),
        chart: { kind: 'line', label: 0, value: 2, ...(earlier !== null && { ghost: 3 }) },
        people: earlier === null ? [3, 4] : [4, 5],
        isPartition: true,
      },
    ],
    basis: {
      n: `${t('report.n.orders', { count: activity.orders })}; ${t('report.n.customers', { count: activity.buyers })}`,
      filter: kit.filter,
      method: t('report.activity.method'),
    },
  };
}
