import { useWords } from '../../../../../i18n/intl.tsx';
import { DayField } from '../../../../../ui/DayField.tsx';
import { NumberField } from '../../../../../ui/NumberField.tsx';
import { Select } from '../../../../../ui/Select.tsx';
import type { Unit, WhenDraft, WhenOp } from '../../draft/shapes.ts';
import s from '../Conditions.module.css';

const dated = ['within-last', 'longer-ago', 'on-or-after', 'on-or-before', 'between'] as const;
const units: readonly Unit[] = ['day', 'week', 'month', 'year'];

/** What can be asked of the time of something that may happen often, and of one day. */
export const periodOps: readonly WhenOp[] = ['ever', ...dated];
export const dayOps: readonly WhenOp[] = [...dated, 'anniversary-within', 'filled', 'blank'];

type Props = Readonly<{
  when: WhenDraft;
  onChange: (when: WhenDraft) => void;
  ops: readonly WhenOp[];
}>;

/** Days relative to the day asked for, or fixed ones. */
export function WhenInput({ when, onChange, ops }: Props) {
  const { t } = useWords();
  const { op } = when;
  const day = (which: 'day' | 'from' | 'to') => (
    <DayField
      hideLabel
      label={t(`segments.builder.when.${which}`)}
      value={when[which]}
      onChange={(next) => onChange({ ...when, [which]: next })}
    />
  );
  return (
    <>
      <Select<WhenOp>
        hideLabel
        label={t('segments.builder.when.op')}
        value={op}
        options={ops.map((value) => ({ value, label: t(`segments.builder.whenOp.${value}`) }))}
        onChange={(next) => onChange({ ...when, op: next })}
      />
      {(op === 'within-last' || op === 'longer-ago' || op === 'anniversary-within') && (
        <>
          <span className={s['small']}>
            <NumberField
              hideLabel
              label={t('segments.builder.when.count')}
              value={when.count}
              min={1}
              max={10_000}
              onChange={(count) => onChange({ ...when, count })}
            />
          </span>
          <Select<Unit>
            hideLabel
            label={t('segments.builder.when.unit')}
            value={when.unit}
            options={units.map((value) => ({
              value,
              label: t(`segments.builder.unit.${value}`, { count: when.count ?? 0 }),
            }))}
            onChange={(unit) => onChange({ ...when, unit })}
          />
        </>
      )}
      {(op === 'on-or-after' || op === 'on-or-before') && day('day')}
      {op === 'between' && (
        <>
          {day('from')}
          <span>{t('segments.builder.and')}</span>
          {day('to')}
        </>
      )}
    </>
  );
}
