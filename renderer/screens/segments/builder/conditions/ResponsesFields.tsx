import { useWords } from '../../../../i18n/intl.tsx';
import type { FieldsProps } from './fields-props.ts';
import { NumberTestInput } from './inputs/NumberTestInput.tsx';
import { SurveyInput } from './inputs/SurveyInput.tsx';
import { periodOps, WhenInput } from './inputs/WhenInput.tsx';

export function ResponsesFields({ half, onChange }: FieldsProps<'responses'>) {
  const { t } = useWords();
  return (
    <>
      <SurveyInput survey={half.survey} onChange={(survey) => onChange({ ...half, survey })} />
      <NumberTestInput
        unit="count"
        test={half.test}
        after={t('segments.builder.times')}
        onChange={(test) => onChange({ ...half, test })}
      />
      <WhenInput when={half.period} ops={periodOps} onChange={(period) => onChange({ ...half, period })} />
    </>
  );
}
