import { useState } from 'react';
import type { TimelineEntry } from '../../../shared/core/model/people.ts';
import { useQuery } from '../../api/use-query.ts';
import { OriginButton } from '../../frame/OriginButton.tsx';
import { originLine } from '../../frame/origin-line.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { Count, Data, DayText, Money } from '../../ui/Values.tsx';

import s from './CustomerScreen.module.css';

const step = 50;

/** Everything that happened, newest first. */
export function Timeline({ id }: { id: number }) {
  const { t } = useWords();
  const [shown, setShown] = useState(step);
  const { data, error, retry } = useQuery('customers.timeline', {
    id,
    offset: 0,
    limit: Math.min(shown, 500),
  });
  return (
    <section className={s['panel']} aria-label={t('customer.timeline.title')}>
      <h2 className={s['heading']}>{t('customer.timeline.title')}</h2>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} />}
      {data?.entries.length === 0 && <p className={s['faint']}>{t('customer.timeline.empty')}</p>}
      <ol className={s['timeline']}>
        {data?.entries.map((entry, at) => (
          <li key={at} className={s['entry']}>
            <span className={s['when']}>
              <DayText day={entry.on} />
            </span>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {data !== undefined && data.total > data.entries.length && shown < 500 && (
        <Button onPress={() => setShown(shown + step)}>{t('customer.timeline.more')}</Button>
      )}
    </section>
  );
}

/** What an entry is called where it is spoken of. */
function nameOf({ t, find }: Words, entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'order':
      return entry.key === null
        ? t('customer.timeline.purchase')
        : t('customer.timeline.order', { key: entry.key });
    case 'event':
      return find(`event.${entry.event}`) ?? entry.event;
    case 'response':
      return entry.survey;
  }
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const words = useWords();
  return (
    <div className={s['what']}>
      {entry.kind === 'order' && <Order order={entry} />}
      {entry.kind === 'event' && <Happening event={entry} />}
      {entry.kind === 'response' && <Response response={entry} />}
      <div className={s['from']}>
        <p className={s['origin']}>{originLine(words, entry.origin)}</p>
        <OriginButton target={{ of: entry.kind, id: entry.id }} what={nameOf(words, entry)} />
      </div>
    </div>
  );
}

function Order({ order }: { order: Extract<TimelineEntry, { kind: 'order' }> }) {
  const { t, find, format } = useWords();
  const { currency } = order;
  return (
    <>
      <p className={s['line']}>
        <span className={s['name']}>
          {order.key === null
            ? t('customer.timeline.purchase')
            : t('customer.timeline.order', { key: order.key })}
        </span>
        {order.state !== 'paid' && (
          <Badge tone={order.state === 'pending' ? 'plain' : 'warning'}>
            {find(`state.${order.state}`) ?? order.state}
          </Badge>
        )}
        <span className={s['amount']}>
          <Money minor={order.totalMinor} currency={currency} />
        </span>
      </p>
      {order.refundedMinor > 0 && (
        <p className={s['faint']}>
          {t('customer.timeline.refunded', { amount: format.money(order.refundedMinor, currency) })}
        </p>
      )}
      <ul className={s['lines']}>
        {order.lines.map((line, at) => (
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

function Happening({ event }: { event: Extract<TimelineEntry, { kind: 'event' }> }) {
  const { find } = useWords();
  const where = [
    event.channel === null ? null : (find(`channel.${event.channel}`) ?? event.channel),
    event.campaign,
  ];
  return (
    <>
      <p className={s['line']}>
        <span className={s['name']}>{find(`event.${event.event}`) ?? event.event}</span>
        <span className={s['faint']}>{where.filter((part) => part !== null).join(' · ')}</span>
      </p>
      {event.subject !== null && (
        <p className={s['text']}>
          <Data>{event.subject}</Data>
        </p>
      )}
      {event.body !== null && (
        <p className={s['text']}>
          <Data>{event.body}</Data>
        </p>
      )}
    </>
  );
}

function Response({ response }: { response: Extract<TimelineEntry, { kind: 'response' }> }) {
  const { t, format } = useWords();
  return (
    <>
      <p className={s['line']}>
        <span className={s['name']}>{t('customer.timeline.response', { survey: response.survey })}</span>
      </p>
      <dl className={s['answers']}>
        {response.answers.map(({ question, number, text }, at) => (
          <div key={at}>
            <dt>
              <bdi>{question}</bdi>
            </dt>
            <dd>
              <Data>{text ?? (number === null ? null : format.number(number, 2))}</Data>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
