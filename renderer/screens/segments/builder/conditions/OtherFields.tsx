import { useWords } from '../../../../i18n/intl.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { conditionWords } from '../../words/condition-words.ts';
import { named } from '../../words/speech.ts';
import { useEditor } from '../editor-context.ts';
import type { FieldsProps } from './fields-props.ts';

export function SegmentFields({ half, onChange }: FieldsProps<'segment'>) {
  const { t } = useWords();
  const { vocabulary, ownId, speech } = useEditor();
  const { segment } = half;
  const options = vocabulary.segments
    .filter(({ id }) => id !== ownId)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  const isGone = segment !== null && !options.some(({ value }) => value === String(segment));
  return (
    <Select
      hideLabel
      isSearchable={options.length > 8}
      label={t('segments.builder.segment')}
      placeholder={t('segments.builder.chooseSegment')}
      value={segment === null ? null : String(segment)}
      options={
        isGone ? [...options, { value: String(segment), label: named(speech, 'segment', segment) }] : options
      }
      onChange={(id) => onChange({ ...half, segment: Number(id) })}
    />
  );
}

type State = FieldsProps<'follow-up'>['half']['state'];
const states: readonly State[] = ['open', 'waiting', 'done'];

export function FollowUpFields({ half, onChange }: FieldsProps<'follow-up'>) {
  const { t } = useWords();
  return (
    <Select<State>
      hideLabel
      label={t('segments.builder.followUp.state')}
      value={half.state}
      options={states.map((value) => ({ value, label: t(`segments.builder.followUp.${value}`) }))}
      onChange={(state) => onChange({ ...half, state })}
    />
  );
}

/** People listed by their ids are taken as they came. */
export function PeopleFields({ half }: FieldsProps<'people'>) {
  const { speech } = useEditor();
  return <span>{conditionWords(speech, { kind: 'people', ids: [...half.ids] })}</span>;
}
