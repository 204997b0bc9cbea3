import type { ExcludableGoods, OfferExclusions } from '../../../../shared/core/model/opportunities.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import s from './Exclusions.module.css';

type Props = Readonly<{
  goods: ExcludableGoods;
  exclusions: OfferExclusions;
  onCategory: (name: string) => void;
  onProduct: (id: number) => void;
}>;

/** Categories and products that were found, each with a mark for those that are never offered. */
export function GoodsList({ goods, exclusions, onCategory, onProduct }: Props) {
  const { t } = useWords();
  const { categories, products, total } = goods;
  const more = total - products.length;
  if (categories.length + products.length === 0) return <Remark>{t('opportunities.exclusions.none')}</Remark>;
  return (
    <div className={s['goods']}>
      <fieldset className={s['list']}>
        <legend className={s['legend']}>{t('opportunities.exclusions.categories')}</legend>
        {categories.map(({ name, products: count }) => (
          <Checkbox
            key={name}
            label={name}
            help={t('opportunities.exclusions.count', { count })}
            isSelected={exclusions.categories.includes(name)}
            onChange={() => onCategory(name)}
          />
        ))}
      </fieldset>
      <fieldset className={s['list']}>
        <legend className={s['legend']}>{t('opportunities.exclusions.products')}</legend>
        {products.map(({ id, name, sku, category }) => {
          const isOfCategory = category !== null && exclusions.categories.includes(category);
          const facts = [category, sku].filter((fact) => fact !== null).join(' · ');
          const help = isOfCategory ? t('opportunities.exclusions.ofCategory') : facts;
          return (
            <Checkbox
              key={id}
              label={name}
              isSelected={isOfCategory || exclusions.productIds.includes(id)}
              isDisabled={isOfCategory}
              onChange={() => onProduct(id)}
              {...(help !== '' && { help })}
            />
          );
        })}
        {more > 0 && <Remark tone="faint">{t('opportunities.exclusions.more', { count: more })}</Remark>}
      </fieldset>
    </div>
  );
}
