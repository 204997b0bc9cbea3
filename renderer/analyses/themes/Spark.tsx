import { useWords } from '../../i18n/intl.tsx';
import s from './Themes.module.css';

const width = 88;
const height = 22;
const inset = 2;

type Props = Readonly<{ counts: readonly number[]; of: readonly number[]; isFaint: boolean }>;

/** How often something was said over the periods, as a line, faint where it may be chance; the words are beside it. */
export function Spark({ counts, of, isFaint }: Props) {
  const { direction } = useWords();
  if (counts.length < 2) return null;
  const shares = counts.map((count, at) => (of[at] === undefined || of[at] === 0 ? 0 : count / of[at]));
  const most = Math.max(...shares, 1e-9);
  const step = (width - 2 * inset) / (shares.length - 1);
  const points = shares.map((share, at) => {
    const x = inset + at * step;
    const y = height - inset - (share / most) * (height - 2 * inset);
    return `${(direction === 'rtl' ? width - x : x).toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg className={s['spark']} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke={isFaint ? 'var(--text-faint)' : 'var(--accent)'}
        strokeWidth={1.5}
      />
    </svg>
  );
}
