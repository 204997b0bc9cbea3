import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './Field.module.css';

export type TextFieldProps = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string;
  /** What is wrong with the value, or null. */
  error?: string | null;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  hideLabel?: boolean;
  maxLength?: number;
  onSubmit?: () => void;
  onBlur?: () => void;
}>;

export function TextField(props: TextFieldProps) {
  const { label, help, error = null, placeholder, hideLabel = false, onSubmit, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== null}
      className={cx(s['field'])}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onSubmit) onSubmit();
        // React Aria stops every key otherwise, Escape for the dialog around too
        else event.continuePropagation();
      }}
    >
      <Label className={cx(hideLabel ? s['hiddenLabel'] : s['label'])}>{label}</Label>
      <Input className={cx(s['box'])} dir="auto" {...(placeholder !== undefined && { placeholder })} />
      {help !== undefined && (
        <Text slot="description" className={cx(s['help'])}>
          {help}
        </Text>
      )}
      <FieldError className={cx(s['error'])}>{error}</FieldError>
    </AriaTextField>
  );
}
