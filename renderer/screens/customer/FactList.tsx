import { listMarks } from '../../../shared/core/format/writing.ts';
import type { CustomerPage } from '../../../shared/core/model/customer-page.ts';
import { OriginButton } from '../../frame/OriginButton.tsx';
import { originLine } from '../../frame/origin-line.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Data } from '../../ui/Values.tsx';
import { byOrigin } from './by-origin.ts';

import s from './CustomerScreen.module.css';

/** Every value we hold, under the file and row it came from. */
export function FactList({ page }: { page: CustomerPage }) {
  const words = useWords();
  const { t, find, format, language } = words;
  const held = page.fields.length;
  const shares = page.parties.map(({ party, count }) =>
    t('customer.party', {
      party: t(`partyName.${party}`),
      share: format.percent(count / held),
      count: format.number(count),
    }),
  );
  return (
    <section className={s['panel']}>
      <h2 className={s['heading']}>{t('customer.facts')}</h2>
      {page.mergedFrom > 0 && (
        <p className={s['note']}>{t('customer.mergedFrom', { count: page.mergedFrom })}</p>
      )}
      {held > 0 && (
        <p className={s['note']}>
          {t('customer.parties', { shares: shares.join(listMarks(language).comma) })}
        </p>
      )}
      {page.externalIds.length > 0 && (
        <p className={s['note']}>
          {t('customer.keys')} <Data>{page.externalIds.join(', ')}</Data>
        </p>
      )}
      {byOrigin(page.fields).map(({ origin, facts }) => (
        <div key={`${origin.fileName} ${origin.importedOn} ${origin.row}`} className={s['source']}>
          <dl className={s['facts']}>
            {facts.map(({ field, isCustom, value }) => (
              <div key={`${String(isCustom)} ${field}`} className={s['fact']}>
                <dt>
                  <bdi>{isCustom ? field : (find(`meaning.customer.${field}`) ?? field)}</bdi>
                </dt>
                <dd className={s['known']}>
                  <Data>{value}</Data>
                  <OriginButton
                    target={{ of: 'customer-field', customer: page.id, field, isCustom }}
                    what={isCustom ? field : (find(`meaning.customer.${field}`) ?? field)}
                  />
                </dd>
              </div>
            ))}
          </dl>
          <p className={s['origin']}>{originLine(words, origin)}</p>
        </div>
      ))}
    </section>
  );
}
