import { useWords } from '../../../../i18n/intl.tsx';
import { useEditor } from '../editor-context.ts';
import type { FieldsProps } from './fields-props.ts';
import { KnownValuesInput } from './inputs/KnownValuesInput.tsx';

export function PreferenceFields({ half, onChange }: FieldsProps<'preference'>) {
  const { t } = useWords();
  const { vocabulary } = useEditor();
  const values = vocabulary.topics.find(({ topic }) => topic === half.topic)?.values ?? [];
  return (
    <>
      <KnownValuesInput
        isSingle
        takesOwn
        label={t('segments.builder.preference.topic')}
        placeholder={t('segments.builder.preference.chooseTopic')}
        options={vocabulary.topics.map(({ topic }) => ({ id: topic, label: topic }))}
        chosen={half.topic === null ? [] : [half.topic]}
        onChange={([topic]) => onChange({ ...half, topic: topic ?? null, values: [] })}
      />
      <span>{t('segments.builder.preference.is')}</span>
      <KnownValuesInput
        takesOwn
        label={t('segments.builder.preference.values')}
        placeholder={t('segments.builder.preference.anything')}
        options={values.map((value) => ({ id: value, label: value }))}
        chosen={half.values}
        onChange={(next) => onChange({ ...half, values: next })}
      />
    </>
  );
}
