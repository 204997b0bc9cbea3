import type { Side } from '../../../../shared/core/model/merging.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Data } from '../../../ui/Values.tsx';
import s from './Matching.module.css';

/** Somebody, with what tells apart those of one name. */
export function Person({ side }: { side: Side }) {
  const { t } = useWords();
  const { name, email, phone } = side;
  const more = (name === null ? [phone] : [email ?? phone]).filter((one) => one !== null);
  return (
    <span className={s['person']}>
      <span className={s['name']}>
        <Data>{name ?? email ?? t('matching.unnamed')}</Data>
      </span>
      {more.map((one) => (
        <Remark key={one} tone="faint" place="line">
          <Data>{one}</Data>
        </Remark>
      ))}
    </span>
  );
}
