import type { CustomerPage } from '../../../shared/core/model/customer-page.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Term } from '../../ui/Tooltip.tsx';
import { Count, DayText, Money } from '../../ui/Values.tsx';
import s from './CustomerScreen.module.css';

/** What a customer has bought, in five figures. */
export function Totals({ page }: { page: CustomerPage }) {
  const { t } = useWords();
  const figures = [
    { label: t('customer.totals.orders'), value: <Count value={page.orders} /> },
    {
      label: t('customer.totals.spent'),
      why: t('customer.totals.spentWhy'),
      value: <Money minor={page.spentMinor} />,
    },
    { label: t('customer.totals.first'), value: <DayText day={page.firstOrderOn} /> },
    { label: t('customer.totals.last'), value: <DayText day={page.lastOrderOn} /> },
    { label: t('customer.totals.seen'), value: <DayText day={page.firstSeenOn} /> },
  ];
  return (
    <section className={s['panel']} aria-label={t('customer.totals.title')}>
      <dl className={s['totals']}>
        {figures.map(({ label, why, value }) => (
          <div key={label} className={s['figure']}>
            <dt>{why === undefined ? label : <Term explanation={why}>{label}</Term>}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {page.ordersWithoutRate > 0 && (
        <p className={s['faint']}>{t('customer.withoutRate', { count: page.ordersWithoutRate })}</p>
      )}
    </section>
  );
}
