import { FieldError, Input, Label, NumberField as AriaNumberField } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './Field.module.css';

export type NumberFieldProps = Readonly<{
  label: string;
  /** Null while nothing is written. */
  value: number | null;
  onChange: (value: number | null) => void;
  hideLabel?: boolean;
  min?: number;
  max?: number;
  /** Digits after the mark, at most. */
  decimals?: number;
  /** Shows the value as money of this currency. */
  currency?: string | null;
  error?: string | null;
  placeholder?: string;
}>;

/** A number, written in the digits and with the marks of the language; the arrows change it. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, hideLabel = false, min, max, decimals = 0, currency, error = null } = props;
  return (
    <AriaNumberField
      className={cx(s['field'])}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={error !== null}
      formatOptions={{
        maximumFractionDigits: decimals,
        ...(currency !== undefined && currency !== null && { style: 'currency', currency }),
      }}
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
    >
      <Label className={cx(hideLabel ? s['hiddenLabel'] : s['label'])}>{label}</Label>
      <Input
        className={cx(s['box'])}
        {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      />
      <FieldError className={cx(s['error'])}>{error}</FieldError>
    </AriaNumberField>
  );
}
