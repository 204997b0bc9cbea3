import { useWords } from '../../../../../i18n/intl.tsx';
import { Select } from '../../../../../ui/Select.tsx';
import { named } from '../../../words/speech.ts';
import type { GoodsDraft } from '../../draft/shapes.ts';
import { useEditor } from '../../editor-context.ts';
import { FoundValuesInput } from './FoundValuesInput.tsx';
import { KnownValuesInput } from './KnownValuesInput.tsx';

const ways: readonly GoodsDraft['by'][] = ['anything', 'category', 'product'];

type Props = Readonly<{ goods: GoodsDraft; onChange: (goods: GoodsDraft) => void }>;

/** Which lines of orders are meant. */
export function GoodsInput({ goods, onChange }: Props) {
  const { t } = useWords();
  const { vocabulary, speech } = useEditor();
  return (
    <>
      <Select<GoodsDraft['by']>
        hideLabel
        label={t('segments.builder.goods.by')}
        value={goods.by}
        options={ways.map((value) => ({ value, label: t(`segments.builder.goods.${value}`) }))}
        onChange={(by) => onChange({ ...goods, by })}
      />
      {goods.by === 'category' && (
        <KnownValuesInput
          label={t('segments.builder.goods.categories')}
          options={vocabulary.categories.map(({ name, products }) => ({
            id: name,
            label: name,
            help: t('segments.builder.foundProducts', { count: products }),
          }))}
          chosen={goods.categories}
          onChange={(categories) => onChange({ ...goods, categories })}
        />
      )}
      {goods.by === 'product' && (
        <FoundValuesInput
          label={t('segments.builder.goods.products')}
          from={{ of: 'product' }}
          takesOwn={false}
          chosen={goods.products.map((id) => ({
            id: String(id),
            label: speech.names.nameOf('product', id) ?? named(speech, 'product', id),
          }))}
          onChange={(next) => onChange({ ...goods, products: next.map(({ id }) => Number(id)) })}
        />
      )}
    </>
  );
}
