import { useMemo, useState, type ReactNode } from 'react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { useWords } from '../../i18n/intl.tsx';
import { usePeriod } from '../../state/use-period.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { LabelledGroup } from '../../ui/LabelledGroup.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { EverySurveySelect } from '../frame/EverySurveySelect.tsx';
import type { RequestGroup, Requests } from './request-words.ts';
import { RequestsResult } from './RequestsResult.tsx';

const every = 'every';
const kinds = [every, 'request', 'problem'] as const;
const orders = ['people', 'value', 'trend'] as const;

type Props = Readonly<{
  surveys: Output<'feedback.overview'>['surveys'];
  onOpen: (group: RequestGroup, params: Input<'analysis.requests'>) => void;
  /** What can be done with all of them. */
  actions: (params: Input<'analysis.requests'>, requests: Requests | undefined) => ReactNode;
}>;

/** What customers ask for and what does not work, by how many, what they are worth and whether it grows. */
export function RequestsView({ surveys, onOpen, actions }: Props) {
  const { t } = useWords();
  const { from, to } = usePeriod();
  const [survey, setSurvey] = useState<number | null>(null);
  const [kind, setKind] = useState<(typeof kinds)[number]>(every);
  const [by, setBy] = useState<(typeof orders)[number]>('people');
  const params = useMemo<Input<'analysis.requests'>>(
    () => ({
      surveys: survey === null ? [] : [survey],
      kind: kind === every ? null : kind,
      by,
      from,
      to,
    }),
    [survey, kind, by, from, to],
  );
  const job = useAnalysis('requests', params);
  return (
    <AnalysisFrame
      job={job}
      settings={
        <FieldRow>
          <EverySurveySelect surveys={surveys} survey={survey} onChange={setSurvey} />
          <LabelledGroup label={t('requests.what')}>
            <SegmentedControl
              label={t('requests.what')}
              value={kind}
              options={kinds.map((value) => ({ value, label: t(`requests.kinds.${value}`) }))}
              onChange={setKind}
            />
          </LabelledGroup>
          <Select
            label={t('requests.order.label')}
            value={by}
            options={orders.map((value) => ({ value, label: t(`requests.order.${value}`) }))}
            onChange={setBy}
          />
          {actions(params, job.data)}
        </FieldRow>
      }
    >
      {job.data !== undefined && (
        <RequestsResult requests={job.data} params={params} onOpen={(group) => onOpen(group, params)} />
      )}
    </AnalysisFrame>
  );
}
