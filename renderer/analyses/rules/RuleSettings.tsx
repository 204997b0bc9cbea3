import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { LabelledGroup } from '../../ui/LabelledGroup.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { ThingSelect, type Thing } from '../frame/ThingSelect.tsx';
import { basketKinds, type Basket } from './rule-words.ts';

/** What rules are looked for with. Shares are 0 … 1. */
export type RuleChoice = Readonly<{
  basket: Basket;
  level: 'product' | 'category';
  windowDays: number;
  minSupport: number;
  minConfidence: number;
  minLift: number;
  maxLength: number;
  /** Only rules with this; null: all. */
  thing: string | null;
}>;

export const usualRules: RuleChoice = {
  ...{ basket: 'order', level: 'product', windowDays: 30, thing: null },
  ...{ minSupport: 0.001, minConfidence: 0.1, minLift: 1, maxLength: 3 },
};

const levels = ['product', 'category'] as const;
const percentage = { style: 'percent', maximumFractionDigits: 3 } as const;
const lengths = ['2', '3', '4'] as const;

type Props = Readonly<{
  choice: RuleChoice;
  things: readonly Thing[];
  onChange: (choice: RuleChoice) => void;
}>;

/** What a basket is, what is in it, and how much a rule must be to be shown. An emptied field is the usual value again. */
export function RuleSettings({ choice, things, onChange }: Props) {
  const { t, format } = useWords();
  const set = (change: Partial<RuleChoice>) => onChange({ ...choice, ...change });
  return (
    <>
      <FieldRow>
        <Select
          label={t('rules.basket.label')}
          value={choice.basket}
          options={basketKinds.map((value) => ({ value, label: t(`rules.basket.${value}`) }))}
          onChange={(basket) => set({ basket })}
        />
        {choice.basket === 'window' && (
          <NumberField
            label={t('rules.windowDays')}
            value={choice.windowDays}
            min={1}
            max={1000}
            onChange={(days) => set({ windowDays: Math.round(days ?? usualRules.windowDays) })}
          />
        )}
        <LabelledGroup label={t('purchases.level.label')}>
          <SegmentedControl
            label={t('purchases.level.label')}
            value={choice.level}
            options={levels.map((value) => ({ value, label: t(`purchases.level.${value}`) }))}
            onChange={(level) => set({ level, thing: null })}
          />
        </LabelledGroup>
        <ThingSelect things={things} chosen={choice.thing} onChange={(thing) => set({ thing })} />
      </FieldRow>
      <FieldRow>
        <NumberField
          label={t('rules.minSupport')}
          value={choice.minSupport}
          min={0}
          max={1}
          format={percentage}
          onChange={(value) => set({ minSupport: value ?? usualRules.minSupport })}
        />
        <NumberField
          label={t('rules.minConfidence')}
          value={choice.minConfidence}
          min={0}
          max={1}
          format={percentage}
          onChange={(value) => set({ minConfidence: value ?? usualRules.minConfidence })}
        />
        <NumberField
          label={t('rules.minLift')}
          value={choice.minLift}
          min={0}
          onChange={(value) => set({ minLift: value ?? usualRules.minLift })}
        />
        <Select
          label={t('rules.maxLength')}
          value={String(choice.maxLength)}
          options={lengths.map((value) => ({ value, label: format.number(Number(value)) }))}
          onChange={(value) => set({ maxLength: Number(value) })}
        />
        <Button variant="quiet" onPress={() => onChange(usualRules)}>
          {t('rules.usual')}
        </Button>
      </FieldRow>
    </>
  );
}
