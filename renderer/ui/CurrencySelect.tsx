import { useMemo } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { Select } from './Select.tsx';

export type CurrencySelectProps = Readonly<{
  label: string;
  value: string | null;
  onChange: (currency: string | null) => void;
  /** Offers to leave it open, in these words. */
  openLabel?: string;
  hideLabel?: boolean;
  help?: string;
  isDisabled?: boolean;
}>;

const open = 'open';

/** A currency by its name in the user's language, with its code. */
export function CurrencySelect(props: CurrencySelectProps) {
  const { value, onChange, openLabel, ...rest } = props;
  const { locale } = useWords();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    const collator = new Intl.Collator(locale);
    const all = Intl.supportedValuesOf('currency')
      .map((code) => ({ value: code, label: `${names.of(code) ?? code} (${code})` }))
      .sort((a, b) => collator.compare(a.label, b.label));
    return openLabel === undefined ? all : [{ value: open, label: openLabel }, ...all];
  }, [locale, openLabel]);
  return (
    <Select
      {...rest}
      isSearchable
      options={options}
      value={value ?? (openLabel === undefined ? null : open)}
      onChange={(chosen) => onChange(chosen === open ? null : chosen)}
    />
  );
}
