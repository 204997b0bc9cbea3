import { Label, RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { cx } from './class-names.ts';
import type { Option } from './Select.tsx';
import field from './Field.module.css';
import s from './Choice.module.css';

export type RadioGroupProps<V extends string> = Readonly<{
  label: string;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  hideLabel?: boolean;
  isDisabled?: boolean;
}>;

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, options, value, onChange, hideLabel = false, isDisabled = false } = props;
  return (
    <AriaRadioGroup
      className={cx(s['group'])}
      value={value}
      // the values are those of the options
      onChange={(chosen) => onChange(chosen as V)}
      isDisabled={isDisabled}
    >
      <Label className={cx(hideLabel ? field['hiddenLabel'] : field['label'])}>{label}</Label>
      {options.map((option) => (
        <RadioField key={option.value} value={option.value}>
          <RadioButton className={cx(s['choice'])}>
            {({ isSelected }) => (
              <>
                <span className={cx(s['mark'], s['radio'])}>
                  {isSelected && <span className={s['dot']} />}
                </span>
                <span className={s['words']}>
                  <span>{option.label}</span>
                  {option.help !== undefined && <span className={s['help']}>{option.help}</span>}
                </span>
              </>
            )}
          </RadioButton>
        </RadioField>
      ))}
    </AriaRadioGroup>
  );
}
