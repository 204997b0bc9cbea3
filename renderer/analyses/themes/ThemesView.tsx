import { useMemo, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { useWords } from '../../i18n/intl.tsx';
import { usePeriod } from '../../state/use-period.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Select } from '../../ui/Select.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { EverySurveySelect } from '../frame/EverySurveySelect.tsx';
import { ThemesResult } from './ThemesResult.tsx';

type Survey = Output<'feedback.overview'>['surveys'][number];

/** Stands for the score that most answer. */
const every = 'every';

type Props = Readonly<{
  surveys: readonly Survey[];
  /** Opens a theme. */
  onOpen: (key: string, params: Input<'analysis.themes'>) => void;
}>;

/** What people write about, how it feels, and what goes with the score. */
export function ThemesView({ surveys, onOpen }: Props) {
  const { t } = useWords();
  const { from, to } = usePeriod();
  const [survey, setSurvey] = useState<number | null>(null);
  const [score, setScore] = useState(every);
  const params = useMemo<Input<'analysis.themes'>>(
    () => ({
      surveys: survey === null ? [] : [survey],
      score: score === every ? null : Number(score),
      from,
      to,
    }),
    [survey, score, from, to],
  );
  const job = useAnalysis('themes', params);
  const scores = job.data?.scores ?? [];
  const withWords = surveys.filter(({ questions }) => questions.some((question) => question.withWords > 0));
  return (
    <AnalysisFrame
      job={job}
      settings={
        <FieldRow>
          <EverySurveySelect
            surveys={withWords}
            survey={survey}
            onChange={(chosen) => {
              setScore(every);
              setSurvey(chosen);
            }}
          />
          {scores.length > 0 && (
            <Select
              label={t('themes.score')}
              value={score === every ? String(job.data?.score?.question ?? every) : score}
              options={scores.map(({ question, label, measure }) => ({
                value: String(question),
                label,
                help: t(`scores.measure.${measure}`),
              }))}
              isSearchable={scores.length > 10}
              onChange={setScore}
            />
          )}
        </FieldRow>
      }
    >
      {job.data !== undefined && (
        <ThemesResult themes={job.data} onOpen={(key) => onOpen(key, params)} params={params} />
      )}
    </AnalysisFrame>
  );
}
