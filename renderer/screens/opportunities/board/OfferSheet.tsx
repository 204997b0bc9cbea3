import { UserRound } from 'lucide-react';
import { reasonWords } from '../../../../shared/core/format/offer-reason.ts';
import type { OfferOverview, OfferRow } from '../../../../shared/core/model/opportunities.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { DecideButtons } from '../../../offers/DecideButtons.tsx';
import { chanceText, expectedText } from '../../../offers/offer-words.ts';
import { StateBadge } from '../../../offers/StateBadge.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Sheet } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Data, DayText } from '../../../ui/Values.tsx';
import { customerName } from '../../customer/customer-name.ts';
import { pairsOf } from './chosen-offers.ts';
import s from './Board.module.css';

type Props = Readonly<{ row: OfferRow; overview: OfferOverview; onClose: () => void }>;

/** One offer: for whom and why, how likely, what it would bring, and what became of it. */
export function OfferSheet({ row, overview, onClose }: Props) {
  const words = useWords();
  const { t, format } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const open = () => {
    onClose();
    useSession.getState().go({ screen: 'customer', id: row.customer.id });
  };
  return (
    <Sheet
      title={row.product.name}
      subtitle={t('opportunities.offer.for', { customer: isolate(customerName(row.customer, words)) })}
      onClose={onClose}
      footer={
        <Button variant="primary" icon={UserRound} onPress={open}>
          {t('opportunities.offer.customer')}
        </Button>
      }
    >
      <div className={s['sheet']}>
        {row.reason === null ? (
          <Notice tone="info">{t('opportunities.offer.gone')}</Notice>
        ) : (
          <Section title={t('opportunities.board.column.reason')}>
            <p>{reasonWords(row.reason, t, isolate)}</p>
          </Section>
        )}
        <Section title={t('opportunities.offer.numbers')}>
          <Facts row={row} overview={overview} words={words} />
        </Section>
        {!isReadOnly && (
          <Section title={t('opportunities.act.label')}>
            <DecideButtons
              label={t('opportunities.act.label')}
              pairs={pairsOf([row])}
              state={row.state}
              onDone={onClose}
            />
            <Remark tone="faint">
              {t('opportunities.act.lostHelp', { days: format.days(overview.lostDays) })}
            </Remark>
          </Section>
        )}
      </div>
    </Sheet>
  );
}

function Facts({ row, overview, words }: Omit<Props, 'onClose'> & Readonly<{ words: Words }>) {
  const { t, format } = words;
  const { probability, expected, product, rank, state } = row;
  return (
    <dl className={s['facts']}>
      {probability !== null && (
        <>
          <dt>{t('opportunities.board.column.probability')}</dt>
          <dd>
            {t('opportunities.offer.chance', {
              chance: chanceText(probability, words),
              days: format.days(overview.horizonDays),
            })}
          </dd>
        </>
      )}
      {expected !== null && (
        <>
          <dt>{t('opportunities.board.column.expected')}</dt>
          <dd>
            <bdi>{expectedText(expected, overview.currency, words)}</bdi>
          </dd>
          <dt>{t('opportunities.offer.rank')}</dt>
          <dd>{format.number(rank)}</dd>
        </>
      )}
      <dt>{t('opportunities.board.filter.category')}</dt>
      <dd>
        <Data>{product.category}</Data>
      </dd>
      <dt>{t('opportunities.board.column.lastOrder')}</dt>
      <dd>
        <DayText day={row.lastOrderOn} />
      </dd>
      <dt>{t('opportunities.board.column.state')}</dt>
      <dd className={s['standing']}>
        <StateBadge state={state} />
        <span>{standingWords(row, words)}</span>
      </dd>
    </dl>
  );
}

/** Since when it stands so, and until when. */
function standingWords({ until, stateChangedOn }: OfferRow, { t, format }: Words): string {
  return [
    ...(stateChangedOn === null ? [] : [t('opportunities.offer.since', { day: format.day(stateChangedOn) })]),
    ...(until === null ? [] : [t('opportunities.offer.until', { day: format.day(until) })]),
  ].join(' · ');
}
