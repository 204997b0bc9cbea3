import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { LabelledGroup } from '../../ui/LabelledGroup.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ThingSelect, type Thing } from '../frame/ThingSelect.tsx';

/** What sequences are looked for with. */
export type SequenceChoice = Readonly<{
  level: 'product' | 'category';
  windowDays: number;
  minCustomers: number;
  /** Only pairs with this; null: all. */
  thing: string | null;
}>;

export const usualSequences: SequenceChoice = {
  ...{ level: 'product', windowDays: 120, minCustomers: 5, thing: null },
};

const levels = ['product', 'category'] as const;

type Props = Readonly<{
  choice: SequenceChoice;
  things: readonly Thing[];
  onChange: (choice: SequenceChoice) => void;
}>;

/** How long after counts, of what, and how many must have done it. An emptied field is the usual value again. */
export function SequenceSettings({ choice, things, onChange }: Props) {
  const { t } = useWords();
  const set = (change: Partial<SequenceChoice>) => onChange({ ...choice, ...change });
  return (
    <FieldRow>
      <LabelledGroup label={t('purchases.level.label')}>
        <SegmentedControl
          label={t('purchases.level.label')}
          value={choice.level}
          options={levels.map((value) => ({ value, label: t(`purchases.level.${value}`) }))}
          onChange={(level) => set({ level, thing: null })}
        />
      </LabelledGroup>
      <ThingSelect things={things} chosen={choice.thing} onChange={(thing) => set({ thing })} />
      <NumberField
        label={t('sequences.windowDays')}
        value={choice.windowDays}
        min={1}
        max={1000}
        onChange={(days) => set({ windowDays: Math.round(days ?? usualSequences.windowDays) })}
      />
      <NumberField
        label={t('sequences.minCustomers')}
        value={choice.minCustomers}
        min={2}
        onChange={(count) => set({ minCustomers: Math.round(count ?? usualSequences.minCustomers) })}
      />
      <Button variant="quiet" onPress={() => onChange(usualSequences)}>
        {t('rules.usual')}
      </Button>
    </FieldRow>
  );
}
