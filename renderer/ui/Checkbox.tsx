import { Check, Minus } from 'lucide-react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import field from './Field.module.css';
import s from './Choice.module.css';

export type CheckboxProps = Readonly<{
  label: string;
  help?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  /** For cells of a table, whose head says what it is for. */
  hideLabel?: boolean;
}>;

export function Checkbox({ label, help, hideLabel = false, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className={cx(s['choice'])}>
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className={cx(s['mark'], s['check'])}>
              {(isSelected || isIndeterminate) && <Icon of={isIndeterminate ? Minus : Check} size={14} />}
            </span>
            <span className={s['words']}>
              <span className={cx(hideLabel && field['hiddenLabel'])}>{label}</span>
              {help !== undefined && <span className={s['help']}>{help}</span>}
            </span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}
