import { useWords } from '../../../../i18n/intl.tsx';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { Select } from '../../../../ui/Select.tsx';
import type { StepDraft } from '../draft/shapes.ts';
import type { FieldsProps } from './fields-props.ts';
import { BehaviourInput } from './inputs/BehaviourInput.tsx';
import { GoodsInput } from './inputs/GoodsInput.tsx';
import { SurveyInput } from './inputs/SurveyInput.tsx';
import { periodOps, WhenInput } from './inputs/WhenInput.tsx';
import s from './Conditions.module.css';

const whats: readonly StepDraft['what'][] = ['order', 'event', 'response'];
const outcomes = ['does', 'does-not'] as const;

function StepFields({ step, onChange }: { step: StepDraft; onChange: (step: StepDraft) => void }) {
  const { t } = useWords();
  return (
    <>
      <Select<StepDraft['what']>
        hideLabel
        label={t('segments.builder.sequence.what')}
        value={step.what}
        options={whats.map((value) => ({ value, label: t(`segments.builder.sequence.${value}`) }))}
        onChange={(what) => onChange({ ...step, what })}
      />
      {step.what === 'order' && (
        <GoodsInput goods={step.goods} onChange={(goods) => onChange({ ...step, goods })} />
      )}
      {step.what === 'event' && <BehaviourInput behaviour={step} onChange={onChange} />}
      {step.what === 'response' && (
        <SurveyInput survey={step.survey} onChange={(survey) => onChange({ ...step, survey })} />
      )}
    </>
  );
}

/** A, then B or not B within so many days. */
export function SequenceFields({ half, onChange }: FieldsProps<'sequence'>) {
  const { t } = useWords();
  return (
    <>
      <div className={s['part']} role="group" aria-label={t('segments.builder.sequence.first')}>
        <span className={s['partName']}>{t('segments.builder.sequence.first')}</span>
        <StepFields step={half.first} onChange={(first) => onChange({ ...half, first })} />
        <WhenInput when={half.period} ops={periodOps} onChange={(period) => onChange({ ...half, period })} />
      </div>
      <div className={s['part']} role="group" aria-label={t('segments.builder.sequence.then')}>
        <span className={s['partName']}>{t('segments.builder.sequence.then')}</span>
        <Select<'does' | 'does-not'>
          hideLabel
          label={t('segments.builder.sequence.outcome')}
          value={half.happens ? 'does' : 'does-not'}
          options={outcomes.map((value) => ({ value, label: t(`segments.builder.sequence.${value}`) }))}
          onChange={(outcome) => onChange({ ...half, happens: outcome === 'does' })}
        />
        <StepFields step={half.then} onChange={(then) => onChange({ ...half, then })} />
        <span>{t('segments.builder.sequence.within')}</span>
        <span className={s['small']}>
          <NumberField
            hideLabel
            label={t('segments.builder.sequence.days')}
            value={half.days}
            min={1}
            max={3_650}
            onChange={(days) => onChange({ ...half, days })}
          />
        </span>
        <span>{t('segments.builder.unit.day', { count: half.days ?? 0 })}</span>
      </div>
    </>
  );
}
