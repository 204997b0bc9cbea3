import type { CustomerRow } from '../../model/people.ts';
import type { ReportSection } from '../document.ts';
import type { BlockKit } from './block-kit.ts';

/** Customers by name, those who spent most first; without those whose processing is restricted. */
export type CustomersInput = Readonly<{ customers: readonly CustomerRow[]; restricted: number }>;

/** Every customer with what was bought. For the team: it names people. @returns null where there is nobody */
export function customersSection(
  kit: BlockKit,
  { customers, restricted }: CustomersInput,
): ReportSection | null {
  const { t } = kit;
  if (customers.length === 0) return null;
  const nText = t('report.n.customers', { count: customers.length });
  return {
    block: 'customers',
    title: t('report.block.customers'),
    lead: restricted === 0 ? [] : [t('report.customers.restricted', { count: restricted })],
    figures: [],
    tables: [
      {
        caption: t('report.block.customers'),
        columns: [
          { name: t('export.people.id'), kind: 'number' },
          { name: t('export.people.name'), kind: 'quote' },
          { name: t('export.people.city'), kind: 'quote' },
          { name: t('export.people.country'), kind: 'text' },
          { name: t('export.people.orders'), kind: 'count' },
          { name: t('export.people.spent'), kind: 'money' },
          { name: t('export.people.firstOrderOn'), kind: 'day' },
          { name: t('export.people.lastOrderOn'), kind: 'day' },
        ],
        rows: customers.map((row) => [
          row.id,
          row.name ?? row.company ?? row.externalIds.join(', '),
          row.city,
          row.country,
          row.orders,
          row.spentMinor,
          row.firstOrderOn,
          row.lastOrderOn,
        ]),
      },
    ],
    basis: {
      n: nText,
      filter: t('report.customers.filter', { filter: kit.filter }),
      method: t('report.customers.method'),
    },
  };
}
