import { readWords } from '../../../../shared/core/format/offer-reason.ts';
import type { NextRead } from '../../../../shared/core/model/opportunities.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { Remark } from '../../../ui/Remark.tsx';
import { Data } from '../../../ui/Values.tsx';
import s from '../segments/Segments.module.css';

/** What this customer may read next, each with the reason in words. */
export function ReadsList({ reads }: Readonly<{ reads: readonly NextRead[] }>) {
  const { t } = useWords();
  return (
    <section aria-labelledby="next-reads">
      <h3 id="next-reads">{t('customer.offers.reads')}</h3>
      <ul className={s['list']}>
        {reads.map((read) => (
          <li key={read.subject} className={s['line']}>
            <p>
              <strong>
                <Data>{read.subject}</Data>
              </strong>
            </p>
            <p>{readWords(read, t, isolate)}</p>
          </li>
        ))}
      </ul>
      <Remark tone="faint">{t('customer.offers.readsNote')}</Remark>
    </section>
  );
}
