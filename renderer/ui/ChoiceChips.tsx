import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './ChoiceChips.module.css';

export type ChoiceChipsProps<V extends string> = Readonly<{
  label: string;
  /** `name` is what is heard where it differs from what is seen. */
  options: readonly Readonly<{ value: V; label: string; name?: string }>[];
  /** None chosen is a choice of its own. */
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
}>;

/** Any number of a few, all seen at once; a press chooses, another takes it back. */
export function ChoiceChips<V extends string>(props: ChoiceChipsProps<V>) {
  const { label, options, chosen, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(s['group'])}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(options.flatMap(({ value }) => (keys.has(value) ? [value] : [])))}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          id={option.value}
          className={cx(s['chip'])}
          {...(option.name !== undefined && { 'aria-label': option.name })}
        >
          <bdi>{option.label}</bdi>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
