import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon, type IconDrawing } from './Icon.tsx';
import s from './NavButton.module.css';

export type NavButtonProps = Readonly<{
  children: string;
  icon: IconDrawing;
  onPress?: () => void;
  isCurrent?: boolean;
  /** Its name where the words alone say too little. */
  label?: string;
  after?: ReactNode;
}>;

/** One line of the navigation; only its drawing where there is no room for words. */
export function NavButton({ children, icon, onPress, isCurrent = false, label, after }: NavButtonProps) {
  return (
    <Button
      className={cx(s['button'], isCurrent && s['current'])}
      aria-label={label ?? children}
      {...(isCurrent && { 'aria-current': 'page' as const })}
      {...(onPress && { onPress })}
    >
      <Icon of={icon} />
      <span className={s['words']}>
        <bdi>{children}</bdi>
      </span>
      {after !== undefined && <span className={s['after']}>{after}</span>}
    </Button>
  );
}
