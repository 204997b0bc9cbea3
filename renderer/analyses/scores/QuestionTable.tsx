import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Count, Data } from '../../ui/Values.tsx';
import { estimateText, type ScoredQuestion, type Scores } from './score-words.ts';

type Props = Readonly<{ scores: Scores; chosen: number; onQuestion: (id: number) => void }>;

/** Every question of the survey with its number; a question opens below. */
export function QuestionTable({ scores, chosen, onQuestion }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <DataTable<ScoredQuestion>
      caption={t('scores.questions')}
      showCaption
      rows={scores.questions}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onQuestion(id)}
      columns={[
        {
          id: 'question',
          title: t('scores.column.question'),
          cell: ({ id, label }) => (
            <>
              <Data>{label}</Data> {id === chosen && <Badge tone="accent">{t('scores.shownBelow')}</Badge>}
            </>
          ),
        },
        { id: 'kind', title: t('scores.column.kind'), cell: ({ kind }) => t(`questionKind.${kind}`) },
        {
          id: 'measure',
          title: t('scores.column.measure'),
          cell: ({ measure, option }) => (
            <>
              {t(`scores.measure.${measure}`)}
              {option !== null && (
                <>
                  {': '}
                  <Data>{option}</Data>
                </>
              )}
            </>
          ),
        },
        {
          id: 'value',
          title: t('scores.column.value'),
          align: 'end',
          cell: (question) => <bdi>{estimateText(words, question.measure, question)}</bdi>,
        },
        {
          id: 'n',
          title: t('scores.column.n'),
          align: 'end',
          sortBy: ({ n }) => n,
          cell: ({ n }) => <Count value={n} />,
        },
      ]}
    />
  );
}
