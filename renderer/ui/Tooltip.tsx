import type { ReactNode } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import s from './Tooltip.module.css';

/** The words that appear; inside a trigger of React Aria. */
export function Tooltip(props: { children: ReactNode; keys?: string; placement?: 'top' | 'end' }) {
  const { children, keys, placement = 'top' } = props;
  return (
    <AriaTooltip className={s['tooltip'] ?? ''} offset={6} placement={placement}>
      {children}
      {keys !== undefined && <kbd className={s['keys']}>{keys}</kbd>}
    </AriaTooltip>
  );
}

/** A word with its explanation, for hand and keyboard. */
export function Term({ children, explanation }: { children: string; explanation: string }) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <Focusable>
        <span className={s['term']} role="button">
          {children}
        </span>
      </Focusable>
      <Tooltip>{explanation}</Tooltip>
    </TooltipTrigger>
  );
}
