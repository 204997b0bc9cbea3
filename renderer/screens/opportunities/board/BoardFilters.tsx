import { useState } from 'react';
import { minorDigits } from '../../../../shared/core/model/money.ts';
import { offerReasons, offerStates } from '../../../../shared/core/model/offer-pick.ts';
import type { OfferFilter } from '../../../../shared/core/model/opportunities.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { everyOffer } from './every-offer.ts';
import { ProductPicker } from './ProductPicker.tsx';
import { SegmentPicker } from './SegmentPicker.tsx';

/** Stands for no restriction: no category is called so. */
const every = '\uE000every';
const states = ['to-do', ...offerStates] as const;

type Props = Readonly<{ filter: OfferFilter; onFilter: (filter: OfferFilter) => void }>;

/** Whose offers of what are shown, for which reason, and where they stand. */
export function BoardFilters({ filter, onFilter }: Props) {
  const { t } = useWords();
  const [round, setRound] = useState(0);
  const { data: goods } = useQuery('opportunities.goods', {
    search: '',
    onlyExcluded: false,
    offset: 0,
    limit: 1,
  });
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(everyOffer);
  return (
    <FieldRow>
      <SegmentPicker people={filter.people} onPeople={(people) => onFilter({ ...filter, people })} />
      <ProductPicker key={round} onProduct={(productId) => onFilter({ ...filter, productId })} />
      <Select
        label={t('opportunities.board.filter.category')}
        value={filter.category ?? every}
        options={[
          { value: every, label: t('opportunities.board.filter.everyCategory') },
          ...(goods?.categories ?? []).map(({ name }) => ({ value: name, label: name })),
        ]}
        isSearchable={(goods?.categories.length ?? 0) > 10}
        onChange={(category) => onFilter({ ...filter, category: category === every ? null : category })}
      />
      <Select
        label={t('opportunities.board.filter.reason')}
        value={filter.reason ?? 'every'}
        options={[
          { value: 'every', label: t('opportunities.board.filter.everyReason') },
          ...offerReasons.map((value) => ({ value, label: t(`opportunities.reason.kind.${value}`) })),
        ]}
        onChange={(reason) => onFilter({ ...filter, reason: reason === 'every' ? null : reason })}
      />
      <Select
        label={t('opportunities.board.filter.state')}
        value={filter.state}
        options={states.map((value) => ({ value, label: t(`opportunities.state.${value}`) }))}
        onChange={(state) => onFilter({ ...filter, state })}
      />
      <LeastField
        leastMinor={filter.leastMinor}
        onLeast={(leastMinor) => onFilter({ ...filter, leastMinor })}
      />
      {isNarrowed && (
        <Button
          variant="quiet"
          onPress={() => {
            setRound(round + 1);
            onFilter(everyOffer);
          }}
        >
          {t('opportunities.board.filter.clear')}
        </Button>
      )}
    </FieldRow>
  );
}

type LeastProps = Readonly<{ leastMinor: number; onLeast: (leastMinor: number) => void }>;

/** The least expected money of an offer, typed in whole units of the currency. */
function LeastField({ leastMinor, onLeast }: LeastProps) {
  const { t } = useWords();
  const currency = useSession(({ workspace }) => workspace?.currency ?? null);
  const unit = 10 ** minorDigits(currency ?? '');
  return (
    <NumberField
      label={t('opportunities.board.filter.least')}
      value={leastMinor === 0 ? null : leastMinor / unit}
      min={0}
      onChange={(value) => onLeast(value === null ? 0 : Math.round(value * unit))}
      {...(currency !== null && { format: { style: 'currency', currency } })}
    />
  );
}
