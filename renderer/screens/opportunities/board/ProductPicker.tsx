import { useState } from 'react';
import { useQuery } from '../../../api/use-query.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { LabelledGroup } from '../../../ui/LabelledGroup.tsx';
import { ValuePicker, type PickedValue } from '../../../ui/ValuePicker.tsx';

/** All products, or one that is searched for. */
export function ProductPicker({ onProduct }: Readonly<{ onProduct: (productId: number | null) => void }>) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly PickedValue[]>([]);
  const [text, setText] = useState('');
  const { data, isLoading } = useQuery('opportunities.goods', {
    search: useSettled(text).trim(),
    onlyExcluded: false,
    offset: 0,
    limit: 50,
  });
  return (
    <LabelledGroup label={t('opportunities.board.filter.product')}>
      <ValuePicker
        label={t('opportunities.board.filter.product')}
        placeholder={t('opportunities.board.filter.everyProduct')}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          const [first] = next;
          onProduct(first === undefined ? null : Number(first.id));
        }}
        text={text}
        onText={setText}
        found={(data?.products ?? []).map(({ id, name, sku, category }) => {
          const help = [category, sku].filter((fact) => fact !== null).join(' · ');
          return { id: String(id), label: name, ...(help !== '' && { help }) };
        })}
        isLoading={isLoading}
        isSingle
      />
    </LabelledGroup>
  );
}
