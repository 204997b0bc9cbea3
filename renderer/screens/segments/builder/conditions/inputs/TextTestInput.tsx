import type { Input } from '../../../../../../shared/contract/api.ts';
import { useWords } from '../../../../../i18n/intl.tsx';
import { Select } from '../../../../../ui/Select.tsx';
import { TextField } from '../../../../../ui/TextField.tsx';
import type { TextDraft, TextOp } from '../../draft/shapes.ts';
import { FoundValuesInput } from './FoundValuesInput.tsx';
import { KnownValuesInput } from './KnownValuesInput.tsx';
import s from '../Conditions.module.css';

const ops: readonly TextOp[] = [
  'is',
  'is-not',
  'contains',
  'lacks',
  'starts-with',
  'ends-with',
  'filled',
  'blank',
];

type Props = Readonly<{
  test: TextDraft;
  onChange: (test: TextDraft) => void;
  /** Where values are found; without it they are written. */
  from: Input<'segments.values'>['from'] | null;
}>;

export function TextTestInput({ test, onChange, from }: Props) {
  const { t } = useWords();
  const { op, values } = test;
  const label = t('segments.builder.values');
  return (
    <>
      <Select<TextOp>
        hideLabel
        label={t('segments.builder.textOp')}
        value={op}
        options={ops.map((value) => ({ value, label: t(`segments.builder.textOps.${value}`) }))}
        onChange={(next) => onChange({ ...test, op: next })}
      />
      {(op === 'is' || op === 'is-not') &&
        (from === null ? (
          <KnownValuesInput
            label={label}
            options={[]}
            chosen={values}
            takesOwn
            onChange={(next) => onChange({ ...test, values: next })}
          />
        ) : (
          <FoundValuesInput
            label={label}
            from={from}
            takesOwn
            chosen={values.map((value) => ({ id: value, label: value }))}
            onChange={(next) => onChange({ ...test, values: next.map((one) => one.label) })}
          />
        ))}
      {op !== 'is' && op !== 'is-not' && op !== 'filled' && op !== 'blank' && (
        <span className={s['text']}>
          <TextField
            hideLabel
            label={t('segments.builder.text')}
            value={test.value}
            maxLength={200}
            onChange={(value) => onChange({ ...test, value })}
          />
        </span>
      )}
    </>
  );
}
