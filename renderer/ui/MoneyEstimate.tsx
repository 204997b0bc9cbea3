import { useWords } from '../i18n/intl.tsx';
import { isolate } from '../i18n/isolate.ts';
import { useSession } from '../state/session.ts';
import s from './MoneyEstimate.module.css';

type Props = Readonly<{
  /** Left out where the amount itself stands elsewhere: the interval is shown alone. */
  minor?: number;
  interval: readonly [number, number];
}>;

/** An amount of the workspace's currency with its interval, without the minor part: $1,200 [$800 – $1,700]. */
export function MoneyEstimate({ minor, interval }: Props) {
  const { t, format } = useWords();
  const currency = useSession(({ workspace }) => workspace?.currency ?? null);
  const show = (amount: number) => isolate(format.moneyRounded(amount, currency));
  const between = { low: show(interval[0]), high: show(interval[1]) };
  return (
    <span className={s['numbers']}>
      {minor === undefined
        ? t('ui.moneyInterval', between)
        : t('ui.moneyEstimate', { ...between, value: show(minor) })}
    </span>
  );
}
