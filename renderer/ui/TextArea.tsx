import { Label, TextArea as AriaTextArea, TextField } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './Field.module.css';

export type TextAreaProps = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  hideLabel?: boolean;
  /** One: as many as the text has. */
  rows?: number;
  maxLength?: number;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** Control or Command with Enter, since Enter alone is part of the text. */
  onSubmit?: () => void;
}>;

/** Text of several lines. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel = false, rows = 3, onSubmit, ...rest } = props;
  return (
    <TextField
      {...rest}
      className={cx(s['field'])}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onSubmit) onSubmit();
        // React Aria stops every key otherwise, Escape for the dialog around too
        else event.continuePropagation();
      }}
    >
      <Label className={cx(hideLabel ? s['hiddenLabel'] : s['label'])}>{label}</Label>
      <AriaTextArea className={cx(s['box'], s['lines'], rows === 1 && s['growing'])} dir="auto" rows={rows} />
    </TextField>
  );
}
