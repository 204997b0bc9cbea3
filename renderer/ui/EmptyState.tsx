import type { ReactNode } from 'react';
import { Icon, type IconDrawing } from './Icon.tsx';
import s from './EmptyState.module.css';

export type EmptyStateProps = Readonly<{
  title: string;
  /** What is shown here and which file feeds it. */
  children: ReactNode;
  icon?: IconDrawing;
  actions?: ReactNode;
}>;

/** Nothing yet: teaches what will be here and how it comes. */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div className={s['empty']}>
      {icon && (
        <span className={s['icon']}>
          <Icon of={icon} size={32} />
        </span>
      )}
      <h2 className={s['title']}>{title}</h2>
      <div className={s['words']}>{children}</div>
      {actions !== undefined && <div className={s['actions']}>{actions}</div>}
    </div>
  );
}
