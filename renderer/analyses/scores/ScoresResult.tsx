import { useCallback } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { ExportTableButton } from '../../frame/ExportTableButton.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { DistributionChart } from './DistributionChart.tsx';
import { GridChart } from './GridChart.tsx';
import { GroupsPanel } from './GroupsPanel.tsx';
import { QuestionTable } from './QuestionTable.tsx';
import { questionsTable } from './questions-table.ts';
import { RepresentationPanel } from './RepresentationPanel.tsx';
import { ScoreHeadline } from './ScoreHeadline.tsx';
import type { Scores } from './score-words.ts';
import { TrendChart } from './TrendChart.tsx';
import s from './Scores.module.css';

type Props = Readonly<{
  scores: Scores;
  /** Its name. */
  survey: string;
  params: Input<'analysis.scores'>;
  onQuestion: (id: number) => void;
  /** Ids of the segments that are compared. */
  segments: readonly number[];
}>;

/** The questions of the survey, then everything about one of them. */
export function ScoresResult({ scores, survey, params, onQuestion, segments }: Props) {
  const words = useWords();
  const { t } = words;
  const { question } = scores;
  const show = useCallback(
    (selection: string, title: string) =>
      useOverlays
        .getState()
        .showPeople({ people: { kind: 'analysis', id: 'scores', params, selection }, title }),
    [params],
  );
  if (question === null) return <Notice tone="info">{t('scores.noQuestions')}</Notice>;
  if (scores.responses === 0) return <Notice tone="info">{t('scores.nobody')}</Notice>;
  return (
    <div className={s['result']}>
      <Panel>
        <QuestionTable scores={scores} chosen={question.id} onQuestion={onQuestion} />
        <ButtonRow>
          <ExportTableButton table={() => questionsTable(words, scores, survey)} />
        </ButtonRow>
      </Panel>
      <ScoreHeadline scores={scores} question={question} onPeople={show} />
      <div className={s['charts']}>
        {scores.distribution.length > 0 && (
          <Panel>
            <DistributionChart scores={scores} question={question} onPeople={show} />
          </Panel>
        )}
        {scores.trend.periods.length > 1 && (
          <Panel>
            <TrendChart scores={scores} question={question} onPeople={show} />
          </Panel>
        )}
      </div>
      {scores.groups.length > 0 && (
        <Panel>
          <GroupsPanel scores={scores} question={question} segments={segments} params={params} />
        </Panel>
      )}
      {(scores.grid.length > 1 || scores.reliability !== null) && (
        <Panel>
          <GridChart scores={scores} onQuestion={onQuestion} />
        </Panel>
      )}
      {scores.nonResponse !== null && (
        <RepresentationPanel
          scores={scores}
          question={question}
          nonResponse={scores.nonResponse}
          onPeople={show}
        />
      )}
    </div>
  );
}
