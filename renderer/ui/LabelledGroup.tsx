import type { ReactNode } from 'react';
import { Remark } from './Remark.tsx';
import s from './LabelledGroup.module.css';

/** A control that names itself to those who hear, under the same name for those who see. */
export function LabelledGroup({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div className={s['group']}>
      <span aria-hidden>
        <Remark place="line">{label}</Remark>
      </span>
      {children}
    </div>
  );
}
