import type { LucideIcon } from 'lucide-react';
import { cx } from './class-names.ts';
import s from './Icon.module.css';

export type IconDrawing = LucideIcon;

/** A drawing beside words, never instead of them. `turns` for arrows that follow the direction of reading. */
export function Icon(props: { of: IconDrawing; size?: 14 | 16 | 20 | 32; turns?: boolean }) {
  const { of: Drawing, size = 16, turns = false } = props;
  return (
    <Drawing
      size={size}
      strokeWidth={size > 16 ? 1.5 : 1.75}
      aria-hidden
      className={cx(s['icon'], turns && s['turns'])}
    />
  );
}
