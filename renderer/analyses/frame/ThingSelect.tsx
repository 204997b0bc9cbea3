import { useWords } from '../../i18n/intl.tsx';
import { Select } from '../../ui/Select.tsx';

const everything = 'every:thing';

export type Thing = Readonly<{ key: string; name: string }>;

type Props = Readonly<{
  things: readonly Thing[];
  /** Its key; null: everything. */
  chosen: string | null;
  onChange: (key: string | null) => void;
}>;

/** Each thing once, by name. */
export function distinctThings(things: readonly Thing[], locale: string): readonly Thing[] {
  const byKey = new Map(things.map((thing) => [thing.key, thing]));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...byKey.values()].sort((a, b) => compare(a.name, b.name));
}

/** Narrows what is shown to one product or category. */
export function ThingSelect({ things, chosen, onChange }: Props) {
  const { t } = useWords();
  return (
    <Select
      label={t('purchases.thing')}
      value={chosen ?? everything}
      options={[
        { value: everything, label: t('purchases.everything') },
        ...things.map(({ key, name }) => ({ value: key, label: name })),
      ]}
      isSearchable
      onChange={(key) => onChange(key === everything ? null : key)}
    />
  );
}
