import { cx } from '../ui/class-names.ts';
import s from './Mark.module.css';

/** The sign of Firsthand: the lines of a fingertip. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg className={cx(s['mark'])} width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden>
      <path d="M3 16.5V10a7 7 0 0 1 14 0v6.5" />
      <path d="M6.5 16.5V10a3.5 3.5 0 0 1 7 0v6.5" />
      <path d="M10 10v6.5" />
    </svg>
  );
}
