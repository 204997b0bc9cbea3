import { useWords } from '../../i18n/intl.tsx';
import type { Theme } from './theme-words.ts';
import s from './Themes.module.css';

const order = ['negative', 'neutral', 'unsure', 'positive'] as const;

type Props = Readonly<{
  sentiment: Theme['sentiment'];
  /** Says only how many are negative and positive. */
  isShort?: boolean;
}>;

/** How answers feel, as parts of one bar, and in words. */
export function SentimentBar({ sentiment, isShort = false }: Props) {
  const { t, format } = useWords();
  const all = order.reduce((sum, one) => sum + sentiment[one], 0);
  if (all === 0) return null;
  const said = order
    .filter((one) => sentiment[one] > 0 && (!isShort || one === 'negative' || one === 'positive'))
    .map((one) => `${t(`sentiment.${one}`)} ${format.percent(sentiment[one] / all)}`)
    .join(' · ');
  return (
    <span className={s['feeling']}>
      <span className={s['bar']} aria-hidden>
        {order.map((one) => (
          <span key={one} className={s[one]} style={{ inlineSize: `${(100 * sentiment[one]) / all}%` }} />
        ))}
      </span>
      <bdi>{said}</bdi>
    </span>
  );
}
