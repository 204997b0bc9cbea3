import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import s from './Badge.module.css';

export type BadgeTone = 'plain' | 'accent' | 'warning' | 'danger';

export function Badge({ children, tone = 'plain' }: { children: ReactNode; tone?: BadgeTone }) {
  return <span className={cx(s['badge'], s[tone])}>{children}</span>;
}
