import type { CustomerProfile, Origin } from '../../../shared/core/model/people.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { Data } from '../../ui/Values.tsx';
import s from './CustomerScreen.module.css';

/** Where a value came from, in one line: system, file, row, party and day. */
export function originLine({ t, find, format }: Words, origin: Origin): string {
  const system = find(`system.${origin.system}`) ?? origin.source;
  return [
    t('customer.from', { system, file: origin.fileName, row: format.number(origin.row) }),
    t(`partyName.${origin.party}`),
    t('customer.importedOn', { day: format.day(origin.importedOn.slice(0, 10)) }),
  ].join(' · ');
}

/** Every value we hold with its origin. */
export function FactList({ profile }: { profile: CustomerProfile }) {
  const words = useWords();
  const { t, find } = words;
  return (
    <section className={s['panel']}>
      <h2 className={s['heading']}>{t('customer.facts')}</h2>
      <dl className={s['facts']}>
        {profile.fields.map(({ field, isCustom, value, origin }) => (
          <div key={`${String(isCustom)} ${field}`} className={s['fact']}>
            <dt>
              <bdi>{isCustom ? field : (find(`meaning.customer.${field}`) ?? field)}</bdi>
            </dt>
            <dd>
              <Data>{value}</Data>
              <span className={s['origin']}>
                <bdi>{originLine(words, origin)}</bdi>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
