import type { ReactNode } from 'react';
import { Remark } from './Remark.tsx';
import s from './ListIntro.module.css';

/** What a list is for, and the button that adds to it. */
export function ListIntro({ says, action }: Readonly<{ says: string; action: ReactNode }>) {
  return (
    <div className={s['intro']}>
      <Remark>{says}</Remark>
      <div className={s['action']}>{action}</div>
    </div>
  );
}
