import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import s from './Notice.module.css';

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert };

export type NoticeProps = Readonly<{
  tone: keyof typeof icons;
  /** What happened. */
  title?: string;
  /** What is safe and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
  /** How it is announced; an error is an alert when nothing else is said. */
  role?: 'alert' | 'status' | 'note';
  /** Across the window: what can be done stands beside the words where there is room. */
  isBanner?: boolean;
}>;

export function Notice({ tone, title, children, actions, onDismiss, role, isBanner = false }: NoticeProps) {
  const { t } = useWords();
  return (
    <div
      className={cx(s['notice'], s[tone], isBanner && s['banner'])}
      role={role ?? (tone === 'error' ? 'alert' : 'note')}
    >
      <span className={s['icon']}>
        <Icon of={icons[tone]} />
      </span>
      <div className={s['content']}>
        <div className={s['words']}>
          {title !== undefined && <p className={s['title']}>{title}</p>}
          {children !== undefined && <div>{children}</div>}
        </div>
        {actions !== undefined && <div className={s['actions']}>{actions}</div>}
      </div>
      {onDismiss && <IconButton label={t('ui.dismiss')} icon={X} size="small" onPress={onDismiss} />}
    </div>
  );
}
