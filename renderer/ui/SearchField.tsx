import { Search, X } from 'lucide-react';
import { Button, Group, Input, Label, SearchField as AriaSearchField } from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import field from './Field.module.css';
import s from './SearchField.module.css';

export type SearchFieldProps = Readonly<{
  label: string;
  /** Left out where a list around it narrows itself. */
  value?: string;
  onChange?: (value: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
  onSubmit?: (value: string) => void;
  /** What Escape does besides emptying it. */
  onEscape?: () => void;
}>;

export function SearchField({ label, placeholder, onEscape, ...rest }: SearchFieldProps) {
  const { t } = useWords();
  return (
    <AriaSearchField {...rest} className={cx(field['field'], s['search'])}>
      <Label className={cx(field['hiddenLabel'])}>{label}</Label>
      <Group className={cx(field['box'], s['box'])}>
        <span className={field['icon']}>
          <Icon of={Search} />
        </span>
        <Input
          className={cx(field['input'])}
          dir="auto"
          placeholder={placeholder ?? label}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onEscape?.();
          }}
        />
        <Button className={cx(s['clear'])} aria-label={t('ui.clear')}>
          <Icon of={X} size={14} />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
