import { Button as AriaButton, TooltipTrigger } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon, type IconDrawing } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';
import s from './Button.module.css';

export type IconButtonProps = Readonly<{
  /** Its name, also shown as a tooltip. */
  label: string;
  icon: IconDrawing;
  onPress?: () => void;
  size?: 'normal' | 'small';
  iconTurns?: boolean;
  isDisabled?: boolean;
  onFocusChange?: (isFocused: boolean) => void;
  slot?: string;
  /** Keys that do the same, shown in the tooltip; it is then a command by a name of its own. */
  keys?: string;
}>;

export function IconButton(props: IconButtonProps) {
  const { label, icon, size = 'normal', iconTurns = false, keys, ...rest } = props;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        {...(keys !== undefined && { 'data-keys': keys })}
        aria-label={label}
        className={cx(s['button'], s['quiet'], s['icon'], s[size])}
      >
        <Icon of={icon} turns={iconTurns} />
      </AriaButton>
      <Tooltip {...(keys !== undefined && { keys })}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
