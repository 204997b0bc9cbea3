import type { CustomerProfile } from '../../../shared/core/model/people.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Term } from '../../ui/Tooltip.tsx';
import { Count, DayText, Money } from '../../ui/Values.tsx';
import s from './CustomerScreen.module.css';

/** What a customer has bought, in five figures. */
export function Totals({ profile }: { profile: CustomerProfile }) {
  const { t } = useWords();
  const figures = [
    { label: t('customer.totals.orders'), value: <Count value={profile.orders} /> },
    {
      label: t('customer.totals.spent'),
      why: t('customer.totals.spentWhy'),
      value: <Money minor={profile.spentMinor} />,
    },
    { label: t('customer.totals.first'), value: <DayText day={profile.firstOrderOn} /> },
    { label: t('customer.totals.last'), value: <DayText day={profile.lastOrderOn} /> },
    { label: t('customer.totals.seen'), value: <DayText day={profile.firstSeenOn} /> },
  ];
  return (
    <dl className={s['totals']}>
      {figures.map(({ label, why, value }) => (
        <div key={label} className={s['figure']}>
          <dt>{why === undefined ? label : <Term explanation={why}>{label}</Term>}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
