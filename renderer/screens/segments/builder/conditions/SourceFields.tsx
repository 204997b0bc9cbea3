import { useWords } from '../../../../i18n/intl.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { named } from '../../words/speech.ts';
import { useEditor } from '../editor-context.ts';
import type { FieldsProps } from './fields-props.ts';
import { NumberTestInput } from './inputs/NumberTestInput.tsx';

export function SourceFields({ half, onChange }: FieldsProps<'source'>) {
  const { t, find } = useWords();
  const { vocabulary, speech } = useEditor();
  const options = vocabulary.sources.map(({ id, name, system, party }) => ({
    value: String(id),
    label: name,
    help: [find(`system.${system}`) ?? system, find(`partyName.${party}`) ?? party].join(' · '),
  }));
  const { source } = half;
  const isGone = source !== null && !vocabulary.sources.some(({ id }) => id === source);
  return (
    <Select
      hideLabel
      isSearchable={options.length > 8}
      label={t('segments.builder.source')}
      placeholder={t('segments.builder.chooseSource')}
      value={source === null ? null : String(source)}
      options={
        isGone ? [...options, { value: String(source), label: named(speech, 'source', source) }] : options
      }
      onChange={(id) => onChange({ ...half, source: Number(id) })}
    />
  );
}

type Party = FieldsProps<'party-share'>['half']['party'];
const parties: readonly Party[] = ['zero', 'first', 'second', 'third'];

export function PartyShareFields({ half, onChange }: FieldsProps<'party-share'>) {
  const { t } = useWords();
  return (
    <>
      <Select<Party>
        hideLabel
        label={t('segments.builder.party')}
        value={half.party}
        options={parties.map((value) => ({ value, label: t(`partyName.${value}`) }))}
        onChange={(party) => onChange({ ...half, party })}
      />
      <NumberTestInput unit="percent" test={half.test} onChange={(test) => onChange({ ...half, test })} />
    </>
  );
}
