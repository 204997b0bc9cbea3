import type { Input } from '../../../shared/contract/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useOverlays } from '../../state/overlays.ts';
import { Badge } from '../../ui/Badge.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Count } from '../../ui/Values.tsx';
import { GroupsChart } from './GroupsChart.tsx';
import { differenceText, estimateText, type ScoredQuestion, type Scores } from './score-words.ts';
import { periodText } from './TrendChart.tsx';
import s from './Scores.module.css';

type Props = Readonly<{
  scores: Scores;
  question: ScoredQuestion;
  segments: readonly number[];
  params: Input<'analysis.scores'>;
}>;

/** The score of each group, and which of them differ beyond noise. */
export function GroupsPanel({ scores, question, segments, params }: Props) {
  const words = useWords();
  const { t, format } = words;
  const { data: saved = [] } = useQuery('segments.list', null);
  const { measure } = question;
  const nameOf = (at: number): string => {
    const group = params.by?.[at];
    if (typeof group === 'object' && group.kind === 'days') return periodText(words, group);
    const found = saved.find(({ id }) => id === segments[at]);
    return found === undefined ? t('scores.group', { number: format.number(at + 1) }) : isolate(found.name);
  };
  const groups = scores.groups.map((group, at) => ({ ...group, name: nameOf(at) }));
  return (
    <div className={s['panel']}>
      <GroupsChart groups={groups} measure={measure} />
      <DataTable
        caption={t('scores.groups.table')}
        showCaption
        rows={groups}
        rowKey={({ selection }) => selection}
        onOpen={({ selection, name }) =>
          useOverlays.getState().showPeople({
            people: { kind: 'analysis', id: 'scores', params, selection },
            title: t('scores.peopleOf', { label: name }),
          })
        }
        columns={[
          { id: 'group', title: t('scores.column.group'), cell: ({ name }) => <bdi>{name}</bdi> },
          {
            id: 'value',
            title: t(`scores.measure.${measure}`),
            align: 'end',
            cell: (group) => <bdi>{estimateText(words, measure, group)}</bdi>,
          },
          {
            id: 'responses',
            title: t('scores.column.responses'),
            align: 'end',
            cell: ({ responses }) => <Count value={responses} />,
          },
          {
            id: 'customers',
            title: t('scores.column.customers'),
            align: 'end',
            cell: ({ customers }) => <Count value={customers} />,
          },
        ]}
      />
      {scores.comparisons.length > 0 && (
        <DataTable
          caption={t('scores.comparisons.table')}
          showCaption
          rows={scores.comparisons}
          rowKey={({ first, second, option }) => `${first} ${second} ${option ?? ''}`}
          columns={[
            {
              id: 'between',
              title: t('scores.column.between'),
              cell: ({ first, second, option }) => (
                <>
                  {t('scores.comparisons.between', { first: nameOf(first), second: nameOf(second) })}
                  {option !== null && <Remark place="line">{isolate(option)}</Remark>}
                </>
              ),
            },
            {
              id: 'difference',
              title: t('scores.column.difference'),
              align: 'end',
              sortBy: ({ value }) => value,
              cell: ({ value, interval, isBeyondNoise }) => (
                <bdi className={isBeyondNoise ? undefined : s['noise']}>
                  {differenceText(words, measure, value, interval)}
                </bdi>
              ),
            },
            {
              id: 'verdict',
              title: t('scores.column.verdict'),
              cell: ({ isBeyondNoise, isSmall, both }) => (
                <>
                  <span className={isBeyondNoise ? undefined : s['noise']}>
                    {t(isBeyondNoise ? 'scores.beyondNoise' : 'scores.withinNoise')}
                  </span>{' '}
                  {isSmall && <Badge tone="warning">{t('scores.fewOnASide')}</Badge>}
                  {both > 0 && <Remark place="line">{t('scores.comparisons.both', { count: both })}</Remark>}
                </>
              ),
            },
            {
              id: 'q',
              title: t('scores.column.q'),
              align: 'end',
              sortBy: ({ q }) => q,
              cell: ({ q }) => <Count value={q} decimals={3} />,
            },
          ]}
        />
      )}
      <Remark>
        {t('scores.comparisons.believed', { believed: format.number(scores.believed), count: scores.tests })}
      </Remark>
    </div>
  );
}
