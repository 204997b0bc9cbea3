import { rfmGroups } from '../../../../../shared/core/analyses/rfm/schema.ts';
import { useGroupWords } from '../../../../analyses/rfm/group-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { Select } from '../../../../ui/Select.tsx';
import type { FieldsProps } from './fields-props.ts';
import { KnownValuesInput } from './inputs/KnownValuesInput.tsx';
import { NumberTestInput } from './inputs/NumberTestInput.tsx';

const times = ['now', 'last-import'] as const;

export function RfmFields({ half, onChange }: FieldsProps<'rfm'>) {
  const { t } = useWords();
  const groups = useGroupWords();
  return (
    <>
      <KnownValuesInput
        label={t('segments.builder.rfm.groups')}
        options={rfmGroups.map((group) => ({ id: group, label: groups.name(group) }))}
        chosen={half.groups}
        onChange={(groups) => onChange({ ...half, groups })}
      />
      <Select<'now' | 'last-import'>
        hideLabel
        label={t('segments.builder.rfm.at')}
        value={half.at}
        options={times.map((value) => ({ value, label: t(`segments.builder.rfm.${value}`) }))}
        onChange={(at) => onChange({ ...half, at })}
      />
    </>
  );
}

const scores = ['r', 'f', 'm'] as const;

export function RfmScoreFields({ half, onChange }: FieldsProps<'rfm-score'>) {
  const { t } = useWords();
  return (
    <>
      <Select<'r' | 'f' | 'm'>
        hideLabel
        label={t('segments.builder.rfm.score')}
        value={half.score}
        options={scores.map((value) => ({ value, label: t(`segments.builder.rfm.scores.${value}`) }))}
        onChange={(score) => onChange({ ...half, score })}
      />
      <NumberTestInput unit="score" test={half.test} onChange={(test) => onChange({ ...half, test })} />
    </>
  );
}
