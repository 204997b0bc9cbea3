import { moneyEnds, moneyWithInterval } from '../../shared/core/format/intervals.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import s from './MoneyEstimate.module.css';

type Props = Readonly<{
  /** Left out where the amount itself stands elsewhere: the interval is shown alone. */
  minor?: number;
  interval: readonly [number, number];
}>;

/** An amount of the workspace's currency with its interval, without the minor part: AED 1,200 [800 – 1,700]. */
export function MoneyEstimate({ minor, interval }: Props) {
  const { format } = useWords();
  const currency = useSession(({ workspace }) => workspace?.currency ?? null);
  const style = { currency, isRounded: true };
  return (
    <span className={s['numbers']}>
      {minor === undefined
        ? moneyEnds(format, interval, style)
        : moneyWithInterval(format, minor, interval, style)}
    </span>
  );
}
