import { SwitchButton, SwitchField } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './Choice.module.css';

export type SwitchProps = Readonly<{
  label: string;
  help?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
}>;

export function Switch({ label, help, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest}>
      <SwitchButton className={cx(s['choice'])}>
        <span className={s['track']}>
          <span className={s['knob']} />
        </span>
        <span className={s['words']}>
          <span>{label}</span>
          {help !== undefined && <span className={s['help']}>{help}</span>}
        </span>
      </SwitchButton>
    </SwitchField>
  );
}
