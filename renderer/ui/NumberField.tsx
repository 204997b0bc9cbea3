import { FieldError, Input, Label, NumberField as AriaNumberField, Text } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './Field.module.css';

export type NumberFieldProps = Readonly<{
  label: string;
  /** Null while nothing is entered. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** How it is written: decimals, a currency, a percentage. Digits are read in any script. */
  format?: Intl.NumberFormatOptions;
  help?: string;
  /** What is wrong with the value, or null. */
  error?: string | null;
  hideLabel?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
}>;

/** A number that is typed, in the digits and separators of the language. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, min, max, format, help, error = null, hideLabel = false, ...rest } = props;
  return (
    <AriaNumberField
      {...rest}
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
      {...(format && { formatOptions: format })}
      // NaN is how React Aria says that nothing is entered
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={error !== null}
      className={cx(s['field'])}
    >
      <Label className={cx(hideLabel ? s['hiddenLabel'] : s['label'])}>{label}</Label>
      <Input className={cx(s['box'], s['number'])} />
      {help !== undefined && (
        <Text slot="description" className={cx(s['help'])}>
          {help}
        </Text>
      )}
      <FieldError className={cx(s['error'])}>{error}</FieldError>
    </AriaNumberField>
  );
}
