import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon, type IconDrawing } from './Icon.tsx';
import s from './Button.module.css';

export type ButtonProps = Readonly<{
  children: ReactNode;
  onPress?: () => void;
  /** One primary button a view; danger only for what cannot be taken back. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'small' | 'large';
  icon?: IconDrawing;
  /** After the words: a chevron of what opens below. */
  iconAfter?: IconDrawing;
  iconTurns?: boolean;
  isDisabled?: boolean;
  onFocusChange?: (isFocused: boolean) => void;
  /** Busy with what was asked: keeps its place and focus, takes no press. */
  isPending?: boolean;
  type?: 'button' | 'submit';
  autoFocus?: boolean;
  /** Fills the line. */
  isWide?: boolean;
  slot?: string;
  id?: string;
  'aria-label'?: string;
  'aria-pressed'?: boolean;
  'aria-expanded'?: boolean;
}>;

export function Button(props: ButtonProps) {
  const {
    children,
    variant = 'secondary',
    size = 'normal',
    icon,
    iconAfter,
    iconTurns,
    isWide,
    ...rest
  } = props;
  return (
    <AriaButton {...rest} className={cx(s['button'], s[variant], s[size], isWide === true && s['wide'])}>
      {icon && <Icon of={icon} turns={iconTurns === true} />}
      <span className={s['words']}>{children}</span>
      {iconAfter && <Icon of={iconAfter} size={14} turns={iconTurns === true} />}
    </AriaButton>
  );
}
