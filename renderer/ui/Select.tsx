import { Check, ChevronDown } from 'lucide-react';
import {
  Autocomplete,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
  useFilter,
} from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { SearchField } from './SearchField.tsx';
import field from './Field.module.css';
import pop from './Popover.module.css';
import s from './Select.module.css';

export type Option<V extends string> = Readonly<{ value: V; label: string; help?: string }>;

export type SelectProps<V extends string> = Readonly<{
  label: string;
  options: readonly Option<V>[];
  /** Null when nothing is chosen yet. */
  value: V | null;
  onChange: (value: V) => void;
  hideLabel?: boolean;
  placeholder?: string;
  help?: string;
  isDisabled?: boolean;
  /** A field to narrow a long list. */
  isSearchable?: boolean;
  /** For cells of a table: no border until it is touched. */
  isQuiet?: boolean;
}>;

export function Select<V extends string>(props: SelectProps<V>) {
  const { label, options, value, onChange, hideLabel = false, placeholder, help } = props;
  const { t } = useWords();
  const { contains } = useFilter({ sensitivity: 'base' });
  const list = (
    <ListBox
      className={cx(pop['list'])}
      items={options}
      renderEmptyState={() => <div className={pop['empty']}>{t('ui.nothingFound')}</div>}
    >
      {(option) => (
        <ListBoxItem id={option.value} textValue={option.label} className={cx(pop['item'])}>
          {({ isSelected }) => (
            <>
              <span className={pop['check']}>{isSelected && <Icon of={Check} />}</span>
              <span className={pop['itemWords']}>
                <Text slot="label">{option.label}</Text>
                {option.help !== undefined && (
                  <Text slot="description" className={cx(pop['itemHelp'])}>
                    {option.help}
                  </Text>
                )}
              </span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <AriaSelect
      className={cx(field['field'])}
      value={value}
      onChange={(key) => {
        // the keys are the values of the options
        if (key !== null) onChange(key as V);
      }}
      placeholder={placeholder ?? t('ui.choose')}
      // a list that is still empty could not be opened, and the press on it would be lost
      isDisabled={props.isDisabled === true || options.length === 0}
    >
      <Label className={cx(hideLabel ? field['hiddenLabel'] : field['label'])}>{label}</Label>
      <Button className={cx(field['box'], s['button'], props.isQuiet === true && s['quiet'])}>
        <SelectValue className={cx(s['value'])}>
          {({ isPlaceholder, selectedText, defaultChildren }) =>
            isPlaceholder ? defaultChildren : <bdi>{selectedText}</bdi>
          }
        </SelectValue>
        <span className={field['icon']}>
          <Icon of={ChevronDown} />
        </span>
      </Button>
      {help !== undefined && (
        <Text slot="description" className={cx(field['help'])}>
          {help}
        </Text>
      )}
      <Popover
        className={cx(pop['popover'], s['popover'], props.isSearchable === true && s['searchable'])}
        offset={4}
      >
        {props.isSearchable === true ? (
          <Autocomplete filter={contains}>
            <div className={cx(pop['search'], s['head'])}>
              <SearchField label={t('ui.narrow')} autoFocus />
            </div>
            {list}
          </Autocomplete>
        ) : (
          list
        )}
      </Popover>
    </AriaSelect>
  );
}
