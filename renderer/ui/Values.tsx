import { use } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { OneLine } from './one-line.ts';
import s from './Values.module.css';

const dash = '–';

/** What is not known: a dash to the eye, words to the ear. */
function Nothing() {
  const { t } = useWords();
  return (
    <span className={s['none']}>
      <span aria-hidden>{dash}</span>
      <span className={s['spoken']}>{t('ui.none')}</span>
    </span>
  );
}

/** Text that comes from data: shown in its own direction whatever stands around it. */
export function Data({ children }: { children: string | null }) {
  if (children === null || children === '') return <Nothing />;
  return (
    <bdi dir="auto">
      <Breakable>{children}</Breakable>
    </bdi>
  );
}

/** An address that has no room on one line breaks before its @, if it may break at all: a `<wbr>` breaks even where nothing wraps. */
function Breakable({ children }: { children: string }) {
  const isOneLine = use(OneLine);
  const at = children.indexOf('@');
  if (isOneLine || at <= 0) return children;
  return (
    <>
      {children.slice(0, at)}
      <wbr />
      {children.slice(at)}
    </>
  );
}

/** An amount in minor units, of the workspace's currency unless another is given. */
export function Money(props: { minor: number; currency?: string | null; rounded?: boolean }) {
  const { format } = useWords();
  const ours = useSession(({ workspace }) => workspace?.currency ?? null);
  const currency = props.currency === undefined ? ours : props.currency;
  const show = props.rounded === true ? format.moneyRounded : format.money;
  return <bdi className={s['number']}>{show(props.minor, currency)}</bdi>;
}

export function Count({ value, decimals }: { value: number; decimals?: number }) {
  const { format } = useWords();
  return <bdi className={s['number']}>{format.number(value, decimals)}</bdi>;
}

/** A share with its 95 % interval and what it rests on: 31 % [24, 39], n = 143. */
export function Share(props: { value: number; interval?: readonly [number, number]; n?: number }) {
  const { format } = useWords();
  const { value, interval, n } = props;
  return (
    <bdi className={s['number']}>
      {interval === undefined || n === undefined
        ? format.percent(value)
        : format.share({ value, low: interval[0], high: interval[1], n })}
    </bdi>
  );
}

/** A calendar day, 'YYYY-MM-DD'. */
export function DayText({ day }: { day: string | null }) {
  const { format } = useWords();
  if (day === null) return <Nothing />;
  return (
    <time dateTime={day} className={s['number']}>
      {format.day(day)}
    </time>
  );
}
