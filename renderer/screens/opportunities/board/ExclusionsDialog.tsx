import { useState } from 'react';
import type { OfferExclusions } from '../../../../shared/core/model/opportunities.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { changeOpportunities } from '../change-opportunities.ts';
import { GoodsList } from './GoodsList.tsx';
import { toggled } from './toggled.ts';
import s from './Exclusions.module.css';

type Props = Readonly<{ exclusions: OfferExclusions; onClose: () => void }>;

/** Which products and categories are offered to nobody. */
export function ExclusionsDialog({ exclusions, onClose }: Props) {
  const { t } = useWords();
  const [now, setNow] = useState(exclusions);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<'all' | 'only'>('all');
  const { data, error, retry } = useQuery('opportunities.goods', {
    search: useSettled(search).trim(),
    onlyExcluded: shown === 'only',
    offset: 0,
    limit: 100,
  });
  const save = async () => {
    if (await changeOpportunities('opportunities.setExclusions', now, {})) onClose();
  };
  return (
    <Dialog
      title={t('opportunities.exclusions.title')}
      width="wide"
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={JSON.stringify(now) === JSON.stringify(exclusions)}
            onPress={() => void save()}
          >
            {t('opportunities.exclusions.save')}
          </Button>
        </>
      }
    >
      <div className={s['editor']}>
        <Remark>{t('opportunities.exclusions.says')}</Remark>
        <div className={s['tools']}>
          <div className={s['search']}>
            <SearchField label={t('opportunities.exclusions.search')} value={search} onChange={setSearch} />
          </div>
          <SegmentedControl
            label={t('opportunities.exclusions.show')}
            value={shown}
            options={(['all', 'only'] as const).map((value) => ({
              value,
              label: t(`opportunities.exclusions.${value}`),
            }))}
            onChange={setShown}
          />
        </div>
        <Remark isStatus>
          {t('opportunities.exclusions.now', {
            categories: now.categories.length,
            products: now.productIds.length,
          })}
        </Remark>
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {data === undefined && error === null && <SkeletonLines lines={8} />}
        {data !== undefined && (
          <GoodsList
            goods={data}
            exclusions={now}
            onCategory={(name) => setNow({ ...now, categories: toggled(now.categories, name) })}
            onProduct={(id) => setNow({ ...now, productIds: toggled(now.productIds, id) })}
          />
        )}
      </div>
    </Dialog>
  );
}
