import { useWords } from '../../i18n/intl.tsx';
import { Spark } from './Spark.tsx';
import type { Theme } from './theme-words.ts';
import s from './Themes.module.css';

type Props = Pick<Theme, 'trend' | 'change'> &
  Readonly<{
    /** Responses of each period, of which the counts are shares. */
    of: readonly number[];
  }>;

/** How something grows: a line, and whether that is more than noise in words. */
export function TrendCell({ trend, change, of }: Props) {
  const { t } = useWords();
  return (
    <span className={s['feeling']}>
      <Spark counts={trend} of={of} isFaint={change?.isBeyondNoise !== true} />
      {change !== null && (
        <span className={change.isBeyondNoise ? undefined : s['noise']}>
          {t(
            !change.isBeyondNoise
              ? 'themes.change.noise'
              : change.value > 0
                ? 'themes.change.more'
                : 'themes.change.less',
          )}
        </span>
      )}
    </span>
  );
}
