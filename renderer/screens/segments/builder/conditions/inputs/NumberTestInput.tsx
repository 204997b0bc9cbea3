import { minorDigits } from '../../../../../../shared/core/model/money.ts';
import { useWords } from '../../../../../i18n/intl.tsx';
import { NumberField } from '../../../../../ui/NumberField.tsx';
import { Select } from '../../../../../ui/Select.tsx';
import { useEditor } from '../../editor-context.ts';
import type { NumberDraft, NumberOp } from '../../draft/shapes.ts';
import s from '../Conditions.module.css';

const ops: readonly NumberOp[] = [
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'exactly',
  'other-than',
  'between',
];

export type NumberUnit = 'count' | 'money' | 'percent' | 'years' | 'score';

type Props = Readonly<{
  test: NumberDraft;
  onChange: (test: NumberDraft) => void;
  unit: NumberUnit;
  /** What the number counts, after it: orders, times. */
  after?: string;
}>;

/** A test of a number; money is written in whole units and kept in the smallest. */
export function NumberTestInput({ test, onChange, unit, after }: Props) {
  const { t } = useWords();
  const { speech } = useEditor();
  const { currency } = speech;
  const factor = unit === 'money' ? 10 ** minorDigits(currency ?? '') : 1;
  const field = (which: 'value' | 'from' | 'to') => {
    const value = test[which];
    return (
      <span className={s['number']}>
        <NumberField
          hideLabel
          label={t(`segments.builder.number.${which}`)}
          value={value === null ? null : value / factor}
          onChange={(next) =>
            // cents of a sum are whole: 0.29 × 100 is not
            onChange({
              ...test,
              [which]: next === null ? null : unit === 'money' ? Math.round(next * factor) : next,
            })
          }
          format={{
            maximumFractionDigits: unit === 'money' ? minorDigits(currency ?? '') : 3,
            ...(unit === 'money' && currency !== null && { style: 'currency', currency }),
          }}
        />
      </span>
    );
  };
  return (
    <>
      <Select<NumberOp>
        hideLabel
        label={t('segments.builder.number.op')}
        value={test.op}
        options={ops.map((value) => ({ value, label: t(`segments.builder.numberOp.${value}`) }))}
        onChange={(op) => onChange({ ...test, op })}
      />
      {test.op === 'between' ? (
        <>
          {field('from')}
          <span>{t('segments.builder.and')}</span>
          {field('to')}
        </>
      ) : (
        field('value')
      )}
      {unit === 'percent' && <span>{t('segments.builder.percent')}</span>}
      {after !== undefined && <span>{after}</span>}
    </>
  );
}
