import { useMemo, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { useWords } from '../../i18n/intl.tsx';
import { usePeriod } from '../../state/use-period.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { ChoiceChips } from '../../ui/ChoiceChips.tsx';
import { LabelledGroup } from '../../ui/LabelledGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { SurveySelect } from '../frame/SurveySelect.tsx';
import { DriversResult } from './DriversResult.tsx';

type Survey = Output<'feedback.overview'>['surveys'][number];

/** As many questions fit on chips; of more all are taken. */
const mostChips = 40;

type Props = Readonly<{
  surveys: readonly Survey[];
  survey: Survey;
  /** What is to be explained; null: what the survey is mostly about. */
  outcome: number | null;
  onChoose: (survey: number, outcome: number | null) => void;
}>;

/** Which of the things asked about go with the score, and how strongly. */
export function DriversView({ surveys, survey, outcome, onChoose }: Props) {
  const { t } = useWords();
  const { from, to } = usePeriod();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const params = useMemo<Input<'analysis.drivers'>>(
    () => ({ surveyId: survey.id, outcomeId: outcome, driverIds: chosen.map(Number), from, to }),
    [survey.id, outcome, chosen, from, to],
  );
  const job = useAnalysis('drivers', params);
  const questions = job.data?.questions ?? [];
  const explained = job.data?.outcome?.id ?? outcome;
  const possible = questions.filter(({ id }) => id !== explained);
  const choose = (of: number, about: number | null) => {
    setChosen([]);
    onChoose(of, about);
  };
  return (
    <AnalysisFrame
      job={job}
      settings={
        <>
          <FieldRow>
            <SurveySelect surveys={surveys} survey={survey.id} onChange={(id) => choose(id, null)} />
            {questions.length > 0 && (
              <Select
                label={t('drivers.outcome')}
                value={explained === null ? null : String(explained)}
                options={questions.map(({ id, label }) => ({ value: String(id), label }))}
                isSearchable={questions.length > 10}
                onChange={(id) => choose(survey.id, Number(id))}
              />
            )}
          </FieldRow>
          {possible.length > 1 && possible.length <= mostChips && (
            <LabelledGroup label={t('drivers.choose')}>
              <ChoiceChips
                label={t('drivers.choose')}
                options={possible.map(({ id, label }) => ({ value: String(id), label }))}
                chosen={chosen}
                onChange={setChosen}
              />
            </LabelledGroup>
          )}
        </>
      }
    >
      {job.data !== undefined && <DriversResult drivers={job.data} params={params} />}
    </AnalysisFrame>
  );
}
