import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import s from './ButtonRow.module.css';

export type ButtonRowProps = Readonly<{
  /** What they answer together: a group of that name. */
  label?: string;
  /** Keeps one line: in a head, whose words give way instead. */
  isFirm?: boolean;
  children: ReactNode;
}>;

/** Buttons beside each other, on more lines where there is no room. */
export function ButtonRow({ label, isFirm = false, children }: ButtonRowProps) {
  return (
    <div
      role={label === undefined ? undefined : 'group'}
      aria-label={label}
      className={cx(s['row'], isFirm && s['firm'])}
    >
      {children}
    </div>
  );
}
