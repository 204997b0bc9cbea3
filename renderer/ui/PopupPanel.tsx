import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { cx } from './class-names.ts';
import pop from './Popover.module.css';

export type PopupPanelProps = Readonly<{ label: string; trigger: ReactNode; children: ReactNode }>;

/** A few controls that open below a button and stay open while they are used. */
export function PopupPanel({ label, trigger, children }: PopupPanelProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover className={cx(pop['popover'])} offset={4} placement="bottom end">
        <Dialog aria-label={label} className={cx(pop['panel'])}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
