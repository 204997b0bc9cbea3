import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { reasonWords } from '../../../../shared/core/format/offer-reason.ts';
import type { CustomerOffers, Offer } from '../../../../shared/core/model/opportunities.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { decideOffers } from '../../../offers/decide-offers.ts';
import { chanceText, expectedText } from '../../../offers/offer-words.ts';
import { SnoozeDialog } from '../../../offers/SnoozeDialog.tsx';
import { StateBadge } from '../../../offers/StateBadge.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Data } from '../../../ui/Values.tsx';
import s from '../segments/Segments.module.css';

const states = ['contacted', 'won', 'lost', 'snoozed', 'open'] as const;

type Props = Readonly<{ customer: number; offer: Offer; basis: CustomerOffers }>;

/** One thing to offer, with the reason in words, how likely it is and what it would bring. */
export function OfferLine({ customer, offer, basis }: Props) {
  const words = useWords();
  const { t, format } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const { product, reason, probability, expected, state, until } = offer;
  const facts = [
    ...(probability === null
      ? []
      : [
          t('customer.offers.facts', {
            probability: chanceText(probability, words),
            days: format.days(basis.horizonDays),
          }),
        ]),
    ...(expected === null
      ? []
      : [t('customer.offers.expected', { expected: expectedText(expected, basis.currency, words) })]),
    ...(until === null ? [] : [t('opportunities.offer.until', { day: format.day(until) })]),
  ];
  return (
    <li className={s['line']}>
      <p className={s['tools']}>
        <strong>
          <Data>{product.name}</Data>
        </strong>
        <StateBadge state={state} />
        {!isReadOnly && <StateMenu customer={customer} offer={offer} />}
      </p>
      {reason !== null && <p>{reasonWords(reason, t, isolate)}</p>}
      <p className={s['detail']}>{facts.join(' · ')}</p>
    </li>
  );
}

function StateMenu({ customer, offer }: Readonly<{ customer: number; offer: Offer }>) {
  const { t } = useWords();
  const [isSnoozing, setSnoozing] = useState(false);
  const pairs = [{ customerId: customer, productId: offer.product.id }];
  const label = t('customer.offers.mark', { product: isolate(offer.product.name) });
  return (
    <>
      <Menu
        label={label}
        trigger={
          <Button size="small" variant="quiet" iconAfter={ChevronDown} aria-label={label}>
            {t('customer.offers.state')}
          </Button>
        }
        groups={[
          {
            id: 'states',
            entries: states
              .filter((state) => state !== offer.state || state === 'snoozed')
              .map((state) => ({
                id: state,
                label: t(`opportunities.act.${state}`),
                run: () =>
                  state === 'snoozed' ? setSnoozing(true) : void decideOffers({ pairs, state, until: null }),
              })),
          },
        ]}
      />
      {isSnoozing && (
        <SnoozeDialog
          onClose={() => setSnoozing(false)}
          onSnooze={(until) => decideOffers({ pairs, state: 'snoozed', until })}
        />
      )}
    </>
  );
}
