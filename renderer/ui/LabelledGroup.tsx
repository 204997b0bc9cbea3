import type { ReactNode } from 'react';
import field from './Field.module.css';
import s from './LabelledGroup.module.css';

/** A control that names itself to those who hear, under the same name for those who see. */
export function LabelledGroup({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div className={s['group']}>
      <span aria-hidden className={field['label']}>
        {label}
      </span>
      {children}
    </div>
  );
}
