import { useState } from 'react';
import type { Input } from '../../../../../../shared/contract/api.ts';
import { useQuery } from '../../../../../api/use-query.ts';
import { useSettled } from '../../../../../api/use-settled.ts';
import { useWords } from '../../../../../i18n/intl.tsx';
import { ValuePicker, type PickedValue } from '../../../../../ui/ValuePicker.tsx';

const shown = 50;

type Props = Readonly<{
  label: string;
  from: Input<'segments.values'>['from'];
  chosen: readonly PickedValue[];
  onChange: (chosen: readonly PickedValue[]) => void;
  /** Takes what was typed though no customer has it yet. */
  takesOwn: boolean;
}>;

/** Values that the data have, found by a part of them. */
export function FoundValuesInput({ label, from, chosen, onChange, takesOwn }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const { data, isLoading } = useQuery('segments.values', { from, search, limit: shown });
  const found = (data ?? []).map(({ value, id, count }) => ({
    id: id === null ? value : String(id),
    label: value,
    help:
      from.of === 'product'
        ? t('segments.builder.foundOrders', { count })
        : t('segments.builder.foundCustomers', { count }),
  }));
  return (
    <ValuePicker
      label={label}
      chosen={chosen}
      onChange={onChange}
      text={text}
      onText={setText}
      found={found}
      isLoading={isLoading}
      {...(takesOwn && { ownLabel: (own) => t('segments.builder.own', { text: own }) })}
    />
  );
}
