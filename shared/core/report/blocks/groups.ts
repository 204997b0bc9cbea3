import type { RfmGroup, RfmResult } from '../../analyses/rfm/schema.ts';
import { wilsonInterval } from '../../stats/interval.ts';
import { estimated, type ReportSection } from '../document.ts';
import type { BlockKit } from './block-kit.ts';

/** Groups by recency, frequency and money; and those of the period before. */
export type GroupsInput = Readonly<{
  rfm: RfmResult;
  before: RfmResult | null;
  /** Whose places in those groups are told; everybody's when null. The results then list every customer's scores. */
  members: ReadonlySet<number> | null;
  nameOf: (group: RfmGroup) => string;
}>;

type Group = Readonly<{ group: RfmGroup; customers: number; revenueMinor: number }>;

/** How many of some people are in each group, and what they spent. */
function groupsOf(rfm: RfmResult, members: ReadonlySet<number> | null): readonly Group[] {
  if (members === null) return rfm.groups;
  const own = (rfm.scores ?? []).filter(({ customerId }) => members.has(customerId));
  return rfm.groups.map(({ group }) => {
    const inside = own.filter((score) => score.group === group);
    const revenueMinor = inside.reduce((sum, { moneyMinor }) => sum + moneyMinor, 0);
    return { group, customers: inside.length, revenueMinor };
  });
}

const sum = (groups: readonly Group[], of: 'customers' | 'revenueMinor') =>
  groups.reduce((total, group) => total + group[of], 0);

/** The groups of customers, as the screen of segments shows them. @returns null where nobody has an order */
export function groupsSection(kit: BlockKit, input: GroupsInput): ReportSection | null {
  const { t, format } = kit;
  const { rfm, before, members, nameOf } = input;
  const groups = groupsOf(rfm, members);
  const n = sum(groups, 'customers');
  if (n === 0) return null;
  const earlier = before === null ? null : groupsOf(before, members);
  const countBefore = (group: RfmGroup) => earlier?.find((one) => one.group === group)?.customers ?? 0;
  const largest = groups.toSorted((a, b) => b.customers - a.customers)[0];
  const nText = t('report.n.customers', { count: n });
  return {
    block: 'groups',
    title: t('report.block.groups'),
    lead:
      largest === undefined
        ? []
        : [
            t('report.groups.lead', {
              group: nameOf(largest.group),
              count: largest.customers,
              share: format.percent(largest.customers / n, 1),
            }),
            ...(rfm.lowConfidence
              ? [t('report.groups.few', { needed: format.number(rfm.customersNeeded) })]
              : []),
          ],
    figures: [
      {
        label: t('report.groups.customers'),
        kind: 'count',
        ...{ value: n, n, nText, before: earlier === null ? null : sum(earlier, 'customers') },
      },
      {
        label: t('report.groups.revenue'),
        kind: 'money',
        ...{ value: sum(groups, 'revenueMinor'), n, nText },
        before: earlier === null ? null : sum(earlier, 'revenueMinor'),
      },
    ],
    tables: [
      {
        caption: t('report.block.groups'),
        columns: [
          { name: t('report.groups.group'), kind: 'text' },
          { name: t('report.groups.customers'), kind: 'count' },
          { name: t('report.groups.share'), kind: 'share', hasInterval: true },
          { name: t('report.groups.revenue'), kind: 'money' },
          ...(earlier === null ? [] : [{ name: t('report.groups.customersBefore'), kind: 'count' as const }]),
        ],
        rows: groups.map(({ group, customers, revenueMinor }) => [
          nameOf(group),
          customers,
          estimated(customers / n, wilsonInterval(customers, n)),
          revenueMinor,
          ...(earlier === null ? [] : [countBefore(group)]),
        ]),
        chart: { kind: 'bars', label: 0, value: 2 },
        people: [1],
        isPartition: true,
      },
    ],
    basis: { n: nText, filter: kit.filter, method: t('rfm.method.formulaText') },
  };
}
