import { useMemo, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { useWords } from '../../i18n/intl.tsx';
import { comparedPeriod } from '../../../shared/core/model/period.ts';
import { useSession } from '../../state/session.ts';
import { usePeriod } from '../../state/use-period.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Select } from '../../ui/Select.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { SurveySelect } from '../frame/SurveySelect.tsx';
import { ComparisonControl, type ComparedBy } from './ComparisonControl.tsx';
import { ScoresResult } from './ScoresResult.tsx';

type Survey = Output<'feedback.overview'>['surveys'][number];
type Groups = NonNullable<Input<'analysis.scores'>['by']>;

type Props = Readonly<{
  surveys: readonly Survey[];
  survey: Survey;
  /** Null: the one the survey is mostly about. */
  question: number | null;
  onChoose: (survey: number, question: number | null) => void;
}>;

const lengths = ['auto', 'week', 'month', 'quarter', 'year'] as const;

/** How high the scores of a survey are, how sure that is, and where they go. */
export function ScoresView({ surveys, survey, question, onChoose }: Props) {
  const { t } = useWords();
  const period = usePeriod();
  const comparison = useSession((session) => session.comparison);
  const [length, setLength] = useState<(typeof lengths)[number]>('auto');
  const [compared, setCompared] = useState<ComparedBy>({ kind: 'nothing', segments: [] });
  const before = comparedPeriod(period, comparison);
  const params = useMemo<Input<'analysis.scores'>>(() => {
    const by: Groups = compared.kind === 'segments' ? [...compared.segments] : [];
    // the time before is outside of what is looked at, so both stretches are groups of all answers
    const isThen = compared.kind === 'periods' && before !== null;
    const { from, to } = period;
    return {
      surveyId: survey.id,
      questionId: question,
      period: length,
      from: isThen ? null : from,
      to: isThen ? null : to,
      by: isThen ? spans([period, before]) : by,
    };
  }, [survey.id, question, length, period, before, compared]);
  const job = useAnalysis('scores', params);
  return (
    <AnalysisFrame
      job={job}
      settings={
        <FieldRow>
          <SurveySelect surveys={surveys} survey={survey.id} onChange={(id) => onChoose(id, null)} />
          <Select
            label={t('scores.length.label')}
            value={length}
            options={lengths.map((value) => ({ value, label: t(`scores.length.${value}`) }))}
            onChange={setLength}
          />
          <ComparisonControl compared={compared} hasBefore={before !== null} onChange={setCompared} />
        </FieldRow>
      }
    >
      {job.data !== undefined && (
        <ScoresResult
          scores={job.data}
          survey={survey.name}
          params={params}
          onQuestion={(id) => onChoose(survey.id, id)}
          segments={compared.kind === 'segments' ? compared.segments : []}
        />
      )}
    </AnalysisFrame>
  );
}

function spans(periods: readonly Readonly<{ from: string | null; to: string | null }>[]): Groups {
  return periods.flatMap(({ from, to }) =>
    from === null || to === null ? [] : [{ kind: 'days', from, to }],
  );
}
