import type { ReactNode } from 'react';
import s from './Panel.module.css';

/** A chart or a table in a frame of its own. */
export function Panel({ children }: Readonly<{ children: ReactNode }>) {
  return <div className={s['panel']}>{children}</div>;
}
