import { mostClusters } from '../../../shared/core/analyses/clusters/schema.ts';
import { customerMeasures, type CustomerMeasure } from '../../../shared/core/model/measures.ts';
import { useWords } from '../../i18n/intl.tsx';
import { ChoiceChips } from '../../ui/ChoiceChips.tsx';
import { Select } from '../../ui/Select.tsx';
import { LabelledGroup } from '../../ui/LabelledGroup.tsx';
import s from './Clusters.module.css';

/** What customers are compared by, and into how many clusters; null: as many as the data propose. */
export type ClusterChoice = Readonly<{ features: readonly CustomerMeasure[]; k: number | null }>;

const numbers = Array.from({ length: mostClusters - 1 }, (_, at) => at + 2);

type Props = Readonly<{ choice: ClusterChoice; onChange: (choice: ClusterChoice) => void }>;

export function ClusterSettings({ choice, onChange }: Props) {
  const { t, format } = useWords();
  return (
    <div className={s['settings']}>
      <LabelledGroup label={t('clusters.settings.features')}>
        <ChoiceChips
          label={t('clusters.settings.features')}
          options={customerMeasures.map((value) => ({ value, label: t(`measure.${value}`) }))}
          chosen={choice.features}
          onChange={(features) => onChange({ ...choice, features })}
        />
      </LabelledGroup>
      <Select
        label={t('clusters.settings.k')}
        value={choice.k === null ? 'proposed' : String(choice.k)}
        options={[
          { value: 'proposed', label: t('clusters.settings.proposed') },
          ...numbers.map((k) => ({ value: String(k), label: format.number(k) })),
        ]}
        onChange={(value) => onChange({ ...choice, k: value === 'proposed' ? null : Number(value) })}
      />
    </div>
  );
}
