import { useWords, type Words } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Section } from '../../ui/Section.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import { estimateText, type ScoredQuestion, type Scores } from './score-words.ts';

type NonResponse = NonNullable<Scores['nonResponse']>;
type Dimension = NonResponse['dimensions'][number];
type Row = Dimension['strata'][number] & Readonly<{ dimension: Dimension['dimension'] }>;

function nameOf({ t, find, format }: Words, { dimension, name }: Row): string {
  if (name === null) return t('scores.strata.others');
  return dimension === 'country'
    ? format.country(name)
    : (find(`scores.strata.${dimension}.${name}`) ?? name);
}

type Props = Readonly<{
  scores: Scores;
  question: ScoredQuestion;
  nonResponse: NonResponse;
  onPeople: (selection: string, title: string) => void;
}>;

/** Whether those who answered are like all customers, and what the score would be if they were. */
export function RepresentationPanel({ scores, question, nonResponse, onPeople }: Props) {
  const words = useWords();
  const { t } = words;
  const rows: readonly Row[] = nonResponse.dimensions.flatMap(({ dimension, strata }) =>
    strata.map((stratum) => ({ ...stratum, dimension })),
  );
  return (
    <Section title={t('scores.representation.title')}>
      <p>
        {t(nonResponse.differs ? 'scores.representation.differs' : 'scores.representation.alike', {
          respondents: words.format.number(nonResponse.respondents),
          count: nonResponse.customers,
        })}
      </p>
      <Weighted scores={scores} question={question} />
      <Panel>
        <DataTable<Row>
          caption={t('scores.representation.table')}
          showCaption
          rows={rows}
          rowKey={({ selection }) => selection}
          onOpen={(row) => onPeople(row.selection, t('scores.peopleOf', { label: nameOf(words, row) }))}
          columns={[
            {
              id: 'name',
              title: t('scores.column.customersWho'),
              cell: (row) => <bdi>{nameOf(words, row)}</bdi>,
            },
            {
              id: 'dimension',
              title: t('scores.column.by'),
              cell: ({ dimension }) => t(`scores.strata.by.${dimension}`),
            },
            {
              id: 'customers',
              title: t('scores.column.customers'),
              align: 'end',
              sortBy: ({ customers }) => customers,
              cell: ({ customers }) => <Count value={customers} />,
            },
            {
              id: 'answered',
              title: t('scores.column.answered'),
              align: 'end',
              sortBy: ({ respondents, customers }) => (customers === 0 ? null : respondents / customers),
              cell: ({ respondents, customers }) =>
                customers > 0 && <Share value={respondents / customers} />,
            },
            {
              id: 'lean',
              title: t('scores.column.lean'),
              cell: ({ lean }) => (
                <Badge tone={lean === 'even' ? 'plain' : 'warning'}>{t(`scores.strata.lean.${lean}`)}</Badge>
              ),
            },
          ]}
        />
      </Panel>
    </Section>
  );
}

/** The score as if every stratum had answered alike often. */
function Weighted({ scores: { weighting }, question }: Pick<Props, 'scores' | 'question'>) {
  const words = useWords();
  const { t, format } = words;
  if (weighting.state === 'refused')
    return <Remark>{t(`scores.weighting.refused.${weighting.reason}`)}</Remark>;
  return (
    <>
      <p>
        {t('scores.weighting.done', {
          unweighted: estimateText(words, question.measure, weighting.unweighted),
          weighted: estimateText(words, question.measure, weighting.weighted),
        })}
      </p>
      <Remark>
        {[
          t('scores.weighting.effective', {
            count: weighting.people,
            effective: format.number(weighting.effectiveN),
          }),
          t('scores.weighting.cells', {
            count: weighting.cells,
            collapsed: format.number(weighting.collapsed),
          }),
          ...(weighting.trimmed > 0 ? [t('scores.weighting.trimmed', { count: weighting.trimmed })] : []),
        ].join(' · ')}
      </Remark>
    </>
  );
}
