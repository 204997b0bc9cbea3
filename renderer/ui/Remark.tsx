import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import s from './Remark.module.css';

export type RemarkProps = Readonly<{
  /** 'faint' for facts beside a thing, 'soft' for what is to be read. */
  tone?: 'soft' | 'faint';
  /** Within a line, or on a line of its own within a cell; without it a paragraph. */
  place?: 'inline' | 'line';
  /** Announced when it changes. */
  isStatus?: boolean;
  children: ReactNode;
}>;

/** What is said about something, smaller and quieter than the thing itself. */
export function Remark({ tone = 'soft', place, isStatus = false, children }: RemarkProps) {
  if (place !== undefined)
    return <span className={cx(s[tone], place === 'line' && s['line'])}>{children}</span>;
  return (
    <p className={cx(s[tone], s['paragraph'])} role={isStatus ? 'status' : undefined}>
      {children}
    </p>
  );
}
