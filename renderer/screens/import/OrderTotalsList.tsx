import type { OrderTotals } from '../../../shared/core/model/order-totals.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import s from './ImportScreen.module.css';

/** The sums of a file of orders beside what is stored of them, a currency at a time, with the reason of every difference. */
export function OrderTotalsList({ totals }: { totals: readonly OrderTotals[] }) {
  return totals.map((one) => <CurrencyTotals key={one.currency} totals={one} />);
}

type Compared = Readonly<{
  id: string;
  name: string;
  file: number;
  stored: number;
  rejected: number;
  why: string;
}>;

function CurrencyTotals({ totals }: { totals: OrderTotals }) {
  const words = useWords();
  const { t, format } = words;
  const money = (amount: number) => format.money(amount, totals.currency);
  const rows = [
    ...compared(
      words,
      totals,
      'orders',
      totals.fileTotalMinor,
      totals.storedTotalMinor,
      totals.rejectedTotalMinor,
    ),
    ...compared(
      words,
      totals,
      'lines',
      totals.fileLinesMinor,
      totals.storedLinesMinor,
      totals.rejectedLinesMinor,
    ),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <DataTable
        caption={t('import.totals.title', { currency: totals.currency })}
        showCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: 'what', title: t('import.totals.what'), cell: ({ name }) => name },
          { id: 'file', title: t('import.totals.file'), align: 'end', cell: ({ file }) => money(file) },
          {
            id: 'stored',
            title: t('import.totals.stored'),
            align: 'end',
            cell: ({ stored }) => money(stored),
          },
          {
            id: 'difference',
            title: t('import.totals.difference'),
            align: 'end',
            cell: ({ file, stored }) => money(stored - file),
          },
          { id: 'why', title: t('import.totals.why'), cell: ({ why }) => why },
        ]}
      />
      <p className={s['sold']}>{t('import.totals.sold', { amount: money(totals.soldTotalMinor) })}</p>
      {totals.comparedOrders > 0 && <Bridge totals={totals} />}
    </section>
  );
}

function compared(
  { t, format }: Words,
  { currency }: OrderTotals,
  id: 'orders' | 'lines',
  file: number | null,
  stored: number | null,
  rejected: number,
): Compared[] {
  if (file === null || stored === null) return [];
  const left = stored - file + rejected;
  const reasons = [
    ...(rejected === 0 ? [] : [t('import.totals.rejected', { amount: format.money(rejected, currency) })]),
    ...(left === 0 ? [] : [t(left > 0 && id === 'lines' ? 'import.totals.earlier' : 'import.totals.kept')]),
  ];
  const why = reasons.length === 0 ? t('import.totals.same') : reasons.join(' · ');
  return [{ id, name: t(`import.totals.${id}`), file, stored, rejected, why }];
}

/** What leads from the amounts of lines to the totals of their orders. Parts that are 0 are left out. */
function Bridge({ totals }: { totals: OrderTotals }) {
  const { t, format } = useWords();
  const parts: readonly (readonly [name: string, amount: number])[] = [
    [t('import.totals.lineDiscount'), -totals.lineDiscountMinor],
    [t('import.totals.discount'), -totals.discountMinor],
    [t('import.totals.tax'), totals.taxMinor],
    [t('import.totals.taxIncluded'), -totals.taxIncludedMinor],
    [t('import.totals.shipping'), totals.shippingMinor],
    [t('import.totals.tip'), totals.tipMinor],
    [t('import.totals.fee'), totals.feeMinor],
    [t('import.totals.rounding'), totals.roundingMinor],
    [t('import.totals.unexplained', { count: totals.unexplainedOrders }), totals.unexplainedMinor],
  ];
  const first = [
    t('import.totals.comparedLines', { count: totals.comparedOrders }),
    totals.comparedLinesMinor,
  ] as const;
  const rows = [first, ...parts.filter(([, amount]) => amount !== 0)];
  return (
    <DataTable
      caption={t('import.totals.bridge')}
      showCaption
      rows={rows}
      rowKey={([name]) => name}
      columns={[
        { id: 'what', title: t('import.totals.what'), cell: ([name]) => name },
        {
          id: 'amount',
          title: t('import.totals.amount'),
          align: 'end',
          cell: ([, amount]) => format.money(amount, totals.currency),
        },
      ]}
      footer={[t('import.totals.comparedTotal'), format.money(totals.comparedTotalMinor, totals.currency)]}
    />
  );
}
