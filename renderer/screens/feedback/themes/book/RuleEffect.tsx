import type { Output } from '../../../../../shared/contract/api.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { Badge } from '../../../../ui/Badge.tsx';
import { Remark } from '../../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { Data } from '../../../../ui/Values.tsx';
import s from './Book.module.css';

type Props = Readonly<{ preview: Output<'feedback.tryRule'> | null; isLoading: boolean }>;

/** How many answers a rule would bring in or take out, and some of them. */
export function RuleEffect({ preview, isLoading }: Props) {
  const { t } = useWords();
  if (preview === null) return isLoading ? <SkeletonLines lines={3} /> : null;
  const { gained, lost, sample } = preview;
  return (
    <div className={s['form']} aria-busy={isLoading}>
      <Remark isStatus>
        {gained === 0 && lost === 0
          ? t('feedback.book.changesNothing')
          : [
              ...(gained > 0 ? [t('feedback.book.gained', { count: gained })] : []),
              ...(lost > 0 ? [t('feedback.book.lost', { count: lost })] : []),
            ].join(' ')}
      </Remark>
      <ul className={s['sample']}>
        {sample.map(({ response, question, text, isGained }) => (
          <li key={`${response} ${question}`} className={s['words']}>
            <Badge tone={isGained ? 'accent' : 'warning'}>
              {t(isGained ? 'feedback.book.comesIn' : 'feedback.book.goesOut')}
            </Badge>
            <Data>{text}</Data>
          </li>
        ))}
      </ul>
    </div>
  );
}
