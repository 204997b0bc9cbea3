import type { LastComment } from '../../../../shared/core/model/customer-feedback.ts';
import { themeName } from '../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Data } from '../../../ui/Values.tsx';
import s from '../segments/Segments.module.css';

const tones = { negative: 'danger', neutral: 'plain', positive: 'accent', unsure: 'plain' } as const;

/** Something a customer wrote, to which question, and how it feels where that has been read. */
export function CommentLine({ comment }: Readonly<{ comment: LastComment }>) {
  const words = useWords();
  const { t, format } = words;
  const { text, label, day, sentiment, themes } = comment;
  return (
    <li className={s['line']}>
      <p>
        <Data>{text}</Data>
      </p>
      <p className={s['tools']}>
        {sentiment !== null && (
          <Badge tone={tones[sentiment.label]}>{t(`sentiment.${sentiment.label}`)}</Badge>
        )}
        {themes.map((theme) => (
          <Badge key={theme.key}>
            <bdi>{themeName(words, theme)}</bdi>
          </Badge>
        ))}
      </p>
      <p className={s['detail']}>
        {[isolate(label), ...(day === null ? [] : [format.day(day)])].join(' · ')}
      </p>
    </li>
  );
}
