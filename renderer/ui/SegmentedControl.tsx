import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './SegmentedControl.module.css';

export type SegmentedControlProps<V extends string> = Readonly<{
  label: string;
  options: readonly Readonly<{ value: V; label: string }>[];
  value: V;
  onChange: (value: V) => void;
}>;

/** One of two to four, all seen at once. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, options, value, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(s['group'])}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(key as V); // the keys are the values of the options
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className={cx(s['part'])}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
