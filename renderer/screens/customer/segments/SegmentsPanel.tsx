import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { CustomerPage, Membership } from '../../../../shared/core/model/customer-page.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Data } from '../../../ui/Values.tsx';
import { WhyIn } from './WhyIn.tsx';
import panel from '../CustomerScreen.module.css';
import s from './Segments.module.css';

/** The saved segments this customer is in, since when, and on demand why. */
export function SegmentsPanel({ page }: { page: CustomerPage }) {
  const { t } = useWords();
  return (
    <section className={panel['panel']} aria-labelledby="segments">
      <h2 id="segments" className={panel['heading']}>
        {t('customer.segments.title')}
      </h2>
      {page.segments.length === 0 && <p className={panel['faint']}>{t('customer.segments.none')}</p>}
      <ul className={s['list']}>
        {page.segments.map((membership) => (
          <Line key={membership.id} membership={membership} customer={page.id} />
        ))}
      </ul>
    </section>
  );
}

function Line({ membership, customer }: { membership: Membership; customer: number }) {
  const { t, format } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { id, name, action, since, isSinceFirst } = membership;
  const day = format.day(since.slice(0, 10));
  return (
    <li className={s['line']}>
      <p className={s['name']}>
        <Data>{name}</Data>
      </p>
      <p className={s['detail']}>
        {t(isSinceFirst ? 'customer.segments.atLeast' : 'customer.segments.since', { day })}
      </p>
      {action !== '' && (
        <p className={s['detail']}>
          <Data>{action}</Data>
        </p>
      )}
      <div className={s['tools']}>
        <Button
          size="small"
          variant="quiet"
          icon={isOpen ? ChevronDown : ChevronRight}
          iconTurns
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
          aria-label={t('customer.segments.whyOf', { name: isolate(name) })}
        >
          {t('customer.segments.why')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          onPress={() => useSession.getState().go({ screen: 'segment', id })}
          aria-label={t('customer.segments.openOf', { name: isolate(name) })}
        >
          {t('customer.segments.open')}
        </Button>
      </div>
      {isOpen && <WhyIn segment={id} customer={customer} />}
    </li>
  );
}
