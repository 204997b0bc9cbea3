import { Check, ChevronDown } from 'lucide-react';
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { SearchField } from './SearchField.tsx';
import field from './Field.module.css';
import pop from './Popover.module.css';
import select from './Select.module.css';
import s from './ValuePicker.module.css';

/** `help` says how many there are, or another thing that tells it from its like. */
export type PickedValue = Readonly<{ id: string; label: string; help?: string }>;

export type ValuePickerProps = Readonly<{
  label: string;
  /** Said on the button while nothing is chosen. */
  placeholder?: string;
  chosen: readonly PickedValue[];
  onChange: (chosen: readonly PickedValue[]) => void;
  /** What was typed, and what it finds: already narrowed. */
  text: string;
  onText: (text: string) => void;
  found: readonly PickedValue[];
  isLoading?: boolean;
  /** Offers what was typed as a value of its own, in these words. */
  ownLabel?: (text: string) => string;
  isInvalid?: boolean;
  /** One value alone: choosing another takes its place. */
  isSingle?: boolean;
}>;

const own = '\uE000own ';

/** Any number of many: what is chosen stands on the button, a field finds more. */
export function ValuePicker(props: ValuePickerProps) {
  const { label, chosen, onChange, text, found, ownLabel, isSingle = false } = props;
  const { t, locale } = useWords();
  const typed = text.trim();
  const isKnown = [...chosen, ...found].some(({ label: known }) => known === typed);
  const others = found.filter(({ id }) => !chosen.some((one) => one.id === id));
  const items = [
    ...(ownLabel !== undefined && typed !== '' && !isKnown
      ? [{ id: own + typed, label: ownLabel(typed) }]
      : []),
    // what is chosen can be let go of wherever one has searched to
    ...(typed === '' ? [...chosen, ...others] : found),
  ];
  const choose = (ids: readonly string[]) => {
    const all = [...chosen, ...found];
    const next = ids.flatMap((id): readonly PickedValue[] => {
      if (id.startsWith(own)) return [{ id: id.slice(own.length), label: id.slice(own.length) }];
      return all.filter((one, at) => one.id === id && all.findIndex((other) => other.id === id) === at);
    });
    onChange(isSingle ? next.slice(-1) : next);
  };
  const seen = chosen.map((one) => one.label);
  const said =
    seen.length === 0
      ? (props.placeholder ?? t('ui.choose'))
      : new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(seen);
  const name = `${label}: ${said}`;
  return (
    <DialogTrigger>
      <Button
        className={cx(field['box'], select['button'], s['button'], props.isInvalid === true && s['invalid'])}
        aria-label={name}
      >
        <span className={cx(select['value'], seen.length === 0 && s['placeholder'])}>
          <bdi>{said}</bdi>
        </span>
        <span className={field['icon']}>
          <Icon of={ChevronDown} />
        </span>
      </Button>
      <Popover className={cx(pop['popover'], select['popover'], select['searchable'])} offset={4}>
        <Dialog aria-label={label} className={cx(s['dialog'])}>
          {({ close }) => (
            <Autocomplete inputValue={text} onInputChange={props.onText}>
              <div className={cx(pop['search'], select['head'])}>
                <SearchField label={t('ui.narrow')} autoFocus />
              </div>
              <ListBox
                aria-label={label}
                className={cx(pop['list'])}
                items={items}
                selectionMode="multiple"
                // Escape closes; it must not take back what was chosen
                escapeKeyBehavior="none"
                selectedKeys={chosen.map(({ id }) => id)}
                onSelectionChange={(keys) => {
                  // only ids of items are keys; what is not in sight stays chosen
                  const now = keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String);
                  const kept = chosen.map(({ id }) => id).filter((id) => now.includes(id));
                  choose([...kept, ...now.filter((id) => !kept.includes(id))]);
                  props.onText('');
                  if (isSingle) close();
                }}
                renderEmptyState={() => (
                  <div className={pop['empty']}>
                    {t(props.isLoading === true ? 'ui.loading' : 'ui.nothingFound')}
                  </div>
                )}
              >
                {(item) => (
                  <ListBoxItem id={item.id} textValue={item.label} className={cx(pop['item'])}>
                    {({ isSelected }) => (
                      <>
                        <span className={pop['check']}>{isSelected && <Icon of={Check} />}</span>
                        <span className={pop['itemWords']}>
                          <Text slot="label" dir="auto">
                            {item.label}
                          </Text>
                          {item.help !== undefined && (
                            <Text slot="description" className={cx(pop['itemHelp'])}>
                              {item.help}
                            </Text>
                          )}
                        </span>
                      </>
                    )}
                  </ListBoxItem>
                )}
              </ListBox>
            </Autocomplete>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
