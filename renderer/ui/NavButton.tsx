import { useSyncExternalStore, type ReactNode } from 'react';
import { Button, TooltipTrigger } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon, type IconDrawing } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';
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

/** As in NavButton.module.css: below this there is no room for words. */
const narrow = matchMedia('(width < 60rem)');

function watchWidth(watcher: () => void): () => void {
  narrow.addEventListener('change', watcher);
  return () => narrow.removeEventListener('change', watcher);
}

/** One line of the navigation; only its drawing, with the words as a tooltip, where there is no room. */
export function NavButton({ children, icon, onPress, isCurrent = false, label, after }: NavButtonProps) {
  const isNarrow = useSyncExternalStore(watchWidth, () => narrow.matches);
  return (
    <TooltipTrigger delay={300} closeDelay={0} isDisabled={!isNarrow}>
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
      <Tooltip placement="end">{label ?? children}</Tooltip>
    </TooltipTrigger>
  );
}
