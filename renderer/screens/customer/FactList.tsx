import type { CustomerProfile } from '../../../shared/core/model/people.ts';
import { OriginButton } from '../../frame/OriginButton.tsx';
import { originLine } from '../../frame/origin-line.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Data } from '../../ui/Values.tsx';
import { byOrigin } from './by-origin.ts';

import s from './CustomerScreen.module.css';

/** Every value we hold, under the file and row it came from. */
export function FactList({ profile }: { profile: CustomerProfile }) {
  const words = useWords();
  const { t, find } = words;
  return (
    <section className={s['panel']}>
      <h2 className={s['heading']}>{t('customer.facts')}</h2>
      {byOrigin(profile.fields).map(({ origin, facts }) => (
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
                    target={{ of: 'customer-field', customer: profile.id, field, isCustom }}
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
