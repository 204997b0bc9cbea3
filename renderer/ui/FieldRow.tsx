import type { ReactNode } from 'react';
import s from './FieldRow.module.css';

/** Fields and buttons beside each other, their boxes on one line, on more lines where there is no room. */
export function FieldRow({ children }: Readonly<{ children: ReactNode }>) {
  return <div className={s['row']}>{children}</div>;
}
