import type { CustomerPage } from '../../../../shared/core/model/customer-page.ts';
import { notYet, useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Data } from '../../../ui/Values.tsx';
import { CommentLine } from './CommentLine.tsx';
import panel from '../CustomerScreen.module.css';
import s from '../segments/Segments.module.css';

const tones = { low: 'danger', middle: 'plain', high: 'accent' } as const;

/** The last score to every question, and the last words, with what was read out of them as soon as it is. */
export function FeedbackPanel({ page }: { page: CustomerPage }) {
  const { t, format } = useWords();
  const { isRead } = page.feedback;
  const { data: read } = useQuery('feedback.ofCustomer', isRead ? notYet : { id: page.id });
  const { scores, comments, totalComments } = read ?? page.feedback;
  return (
    <section className={panel['panel']} aria-labelledby="feedback">
      <h2 id="feedback" className={panel['heading']}>
        {t('customer.feedback.title')}
      </h2>
      {scores.length === 0 && comments.length === 0 && (
        <p className={panel['faint']}>{t('customer.feedback.none')}</p>
      )}
      <ul className={s['list']}>
        {scores.map(({ response, question, label, survey, value, most, band, day }) => (
          <li key={`${response} ${question}`} className={s['line']}>
            <p className={s['tools']}>
              <Badge tone={tones[band]}>
                {t('customer.feedback.of', { value: format.number(value, 1), most: format.number(most, 1) })}
              </Badge>
              <Data>{label}</Data>
            </p>
            <p className={s['detail']}>
              {[isolate(survey), ...(day === null ? [] : [format.day(day)])].join(' · ')}
            </p>
          </li>
        ))}
        {comments.map((comment) => (
          <CommentLine key={`${comment.response} ${comment.question}`} comment={comment} />
        ))}
      </ul>
      {totalComments > comments.length && (
        <Remark tone="faint">
          {t('customer.feedback.more', { count: totalComments - comments.length })}
        </Remark>
      )}
    </section>
  );
}
