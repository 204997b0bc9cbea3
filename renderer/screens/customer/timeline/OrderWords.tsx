import type { TimelineEntry } from '../../../../shared/core/model/timeline.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Count, Data, Money } from '../../../ui/Values.tsx';
import s from './Timeline.module.css';

type Props = Readonly<{ order: Extract<TimelineEntry, { kind: 'order' }> }>;

/** How an order stands, where it is anything else than paid. */
export function OrderState({ order: { state } }: Props) {
  const { find } = useWords();
  if (state === 'paid') return null;
  return <Badge tone={state === 'pending' ? 'plain' : 'warning'}>{find(`state.${state}`) ?? state}</Badge>;
}

export function OrderAmount({ order }: Props) {
  return (
    <span className={s['amount']}>
      <Money minor={order.totalMinor} currency={order.currency} />
    </span>
  );
}

/** The lines of an order and what was paid back. */
export function OrderWords({ order }: Props) {
  const { t, find, format } = useWords();
  const { currency, channel, refundedMinor, lines } = order;
  const facts = [
    ...(channel === null ? [] : [find(`channel.${channel}`) ?? channel]),
    ...(refundedMinor > 0
      ? [t('customer.timeline.refunded', { amount: format.money(refundedMinor, currency) })]
      : []),
  ];
  return (
    <>
      {facts.length > 0 && <p className={s['faint']}>{facts.join(' · ')}</p>}
      <ul className={s['lines']}>
        {lines.map((line, at) => (
          <li key={at} className={s['line']}>
            <span className={s['quantity']}>
              <Count value={line.quantity} decimals={2} />
            </span>
            <span className={s['product']}>
              <Data>{line.product ?? line.sku ?? t('customer.timeline.unknownProduct')}</Data>
            </span>
            <span className={s['amount']}>
              <Money minor={line.amountMinor} currency={currency} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
