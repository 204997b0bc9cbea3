import { customerFields, type CustomerField } from '../../../../../shared/core/model/customer-fields.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { Select } from '../../../../ui/Select.tsx';
import type { HalfOf } from '../draft/shapes.ts';
import { useEditor } from '../editor-context.ts';
import type { FieldsProps } from './fields-props.ts';
import { KnownValuesInput } from './inputs/KnownValuesInput.tsx';
import { NumberTestInput } from './inputs/NumberTestInput.tsx';
import { TextTestInput } from './inputs/TextTestInput.tsx';
import { dayOps, WhenInput } from './inputs/WhenInput.tsx';

export function TextFields({ half, onChange }: FieldsProps<'text'>) {
  const { t } = useWords();
  return (
    <>
      <Select<CustomerField>
        hideLabel
        label={t('segments.builder.field')}
        value={half.field}
        options={customerFields.map((value) => ({ value, label: t(`meaning.customer.${value}`) }))}
        // values of one field are none of another
        onChange={(field) => onChange({ ...half, field, test: { ...half.test, values: [] } })}
      />
      <TextTestInput
        test={half.test}
        from={{ of: 'field', field: half.field }}
        onChange={(test) => onChange({ ...half, test })}
      />
    </>
  );
}

export function CustomFields({ half, onChange }: FieldsProps<'custom'>) {
  const { t } = useWords();
  const { vocabulary } = useEditor();
  return (
    <>
      <KnownValuesInput
        isSingle
        label={t('segments.builder.column')}
        options={vocabulary.customFields.map((name) => ({ id: name, label: name }))}
        chosen={half.field === null ? [] : [half.field]}
        onChange={([field]) =>
          onChange({ ...half, field: field ?? null, test: { ...half.test, values: [] } })
        }
      />
      {half.field !== null && (
        <TextTestInput
          test={half.test}
          from={{ of: 'custom', field: half.field }}
          onChange={(test) => onChange({ ...half, test })}
        />
      )}
    </>
  );
}

export function DayFields({ half, onChange }: FieldsProps<'day'>) {
  return <WhenInput when={half.test} ops={dayOps} onChange={(test) => onChange({ ...half, test })} />;
}

/** Age in years, or how much of the profile is filled. */
export function PersonNumberFields<K extends 'age' | 'completeness'>(props: FieldsProps<K>) {
  const half: HalfOf<'age'> | HalfOf<'completeness'> = props.half;
  const { t } = useWords();
  const isAge = half.kind === 'age';
  return (
    <NumberTestInput
      unit={isAge ? 'years' : 'percent'}
      test={half.test}
      // the kind is the one that came
      onChange={(test) => props.onChange({ ...half, test } as HalfOf<K>)}
      {...(isAge && { after: t('segments.builder.years') })}
    />
  );
}
