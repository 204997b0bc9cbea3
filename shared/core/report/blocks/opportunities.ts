import type { ExpectedMoney, OffersOfProduct } from '../../model/opportunities.ts';
import { estimated, type ReportSection } from '../document.ts';
import type { BlockKit } from './block-kit.ts';

/** Offers that are to do, in sum and by product. */
export type OpportunitiesInput = Readonly<{
  customers: number;
  offers: number;
  expected: ExpectedMoney;
  /** Days in which it is to be expected. */
  horizonDays: number;
  products: readonly OffersOfProduct[];
}>;

const whole = ({ minor, interval: [low, high] }: ExpectedMoney) =>
  estimated(Math.round(minor), [Math.round(low), Math.round(high)]);

/** What could be sold next to whom, as the board of opportunities shows it. @returns null where there is nothing to offer */
export function opportunitiesSection(kit: BlockKit, input: OpportunitiesInput): ReportSection | null {
  const { t, format } = kit;
  const { customers, offers, expected, horizonDays, products } = input;
  if (offers === 0) return null;
  const nText = t('report.n.customers', { count: customers });
  const figure = { n: customers, nText, before: null };
  return {
    block: 'opportunities',
    title: t('report.block.opportunities'),
    lead: [t('report.opportunities.lead', { days: format.days(horizonDays), count: offers })],
    figures: [
      { label: t('report.opportunities.expected'), kind: 'money', value: whole(expected), ...figure },
      { label: t('report.opportunities.offers'), kind: 'count', value: offers, ...figure },
      { label: t('report.opportunities.customers'), kind: 'count', value: customers, ...figure },
    ],
    tables: [
      {
        caption: t('report.opportunities.byProduct'),
        columns: [
          { name: t('report.opportunities.product'), kind: 'text' },
          { name: t('report.opportunities.category'), kind: 'text' },
          { name: t('report.opportunities.customers'), kind: 'count' },
          { name: t('report.opportunities.chance'), kind: 'share' },
          { name: t('report.opportunities.expected'), kind: 'money', hasInterval: true },
        ],
        rows: products.map(({ product, customers: people, probability, expected: money }) => [
          product.name,
          product.category,
          people,
          probability,
          whole(money),
        ]),
        chart: { kind: 'bars', label: 0, value: 4 },
        people: [2],
        isPartition: true,
      },
    ],
    basis: {
      n: nText,
      filter: t('report.opportunities.filter', { filter: kit.filter }),
      method: t('report.opportunities.method', { days: format.days(horizonDays) }),
    },
  };
}
