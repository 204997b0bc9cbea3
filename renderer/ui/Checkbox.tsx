import { Check, Minus } from 'lucide-react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import s from './Choice.module.css';

export type CheckboxProps = Readonly<{
  label: string;
  help?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
}>;

export function Checkbox({ label, help, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className={cx(s['choice'])}>
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className={cx(s['mark'], s['check'])}>
              {(isSelected || isIndeterminate) && <Icon of={isIndeterminate ? Minus : Check} size={14} />}
            </span>
            <span className={s['words']}>
              <span>{label}</span>
              {help !== undefined && <span className={s['help']}>{help}</span>}
            </span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}
