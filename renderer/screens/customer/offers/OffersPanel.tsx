import type { CustomerPage } from '../../../../shared/core/model/customer-page.ts';
import type { CustomerOffers } from '../../../../shared/core/model/opportunities.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { OfferLine } from './OfferLine.tsx';
import { ReadsList } from './ReadsList.tsx';
import panel from '../CustomerScreen.module.css';
import s from '../segments/Segments.module.css';

/** What to offer this customer next, why, how likely it is, and what became of it. */
export function OffersPanel({ page }: Readonly<{ page: CustomerPage }>) {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  const { data, error, retry } = useQuery('opportunities.ofCustomer', { id: page.id });
  return (
    <section className={panel['panel']} aria-labelledby="next-offers">
      <h2 id="next-offers" className={panel['heading']}>
        {t('customer.offers.title')}
      </h2>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={3} />}
      {data !== undefined && <Found customer={page.id} found={data} />}
      <div>
        <Button size="small" variant="quiet" onPress={() => go({ screen: 'opportunities' })}>
          {t('customer.offers.all')}
        </Button>
      </div>
    </section>
  );
}

function Found({ customer, found }: Readonly<{ customer: number; found: CustomerOffers }>) {
  const { t } = useWords();
  return (
    <>
      {found.offers.length === 0 ? (
        <p className={panel['faint']}>{t('customer.offers.none')}</p>
      ) : (
        <ul className={s['list']}>
          {found.offers.map((offer) => (
            <OfferLine key={offer.product.id} customer={customer} offer={offer} basis={found} />
          ))}
        </ul>
      )}
      {found.offers.length > 0 && found.method === 'popularity' && (
        <Remark tone="faint">{t('customer.offers.popular')}</Remark>
      )}
      {found.reads.length > 0 && <ReadsList reads={found.reads} />}
    </>
  );
}
