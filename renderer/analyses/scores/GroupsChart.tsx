import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { shortLabel } from '../../charts/short-label.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { estimateText, isShare, type ScoreMeasure, type Scores } from './score-words.ts';

type Group = Scores['groups'][number] & Readonly<{ name: string }>;
type Known = Group & Readonly<{ value: number }>;

const rowHeight = 34;

function drawGroups(kit: PlotKit, groups: readonly Known[], measure: ScoreMeasure): PlotOptions {
  const { plot, format, x, margins, startSide } = kit;
  const key = ({ selection }: Known) => selection;
  const low = ({ value, interval }: Known) => interval?.[0] ?? value;
  const high = ({ value, interval }: Known) => interval?.[1] ?? value;
  const labels = new Map(groups.map((group) => [group.selection, shortLabel(kit, group.name)]));
  return {
    ...margins(210, 24),
    marginTop: 4,
    marginBottom: 28,
    x: x({
      domain: [Math.min(...groups.map(low)), Math.max(...groups.map(high))],
      nice: true,
      ticks: 5,
      tickFormat: (value: number) => (isShare(measure) ? format.percent(value) : format.number(value, 1)),
      label: null,
    }),
    y: {
      type: 'band',
      domain: groups.map(key),
      tickFormat: (selection: string) => labels.get(selection) ?? selection,
      label: null,
      axis: startSide,
      tickSize: 0,
    },
    marks: [
      plot.gridX({ ticks: 5, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.ruleY(groups, { x1: low, x2: high, y: key, stroke: chartColors.interval, strokeWidth: 3 }),
      plot.dot(groups, { x: 'value', y: key, r: 5, fill: chartColors.accent }),
    ],
  };
}

type Props = Readonly<{ groups: readonly Group[]; measure: ScoreMeasure }>;

/** The score of each group with its interval, side by side. */
export function GroupsChart({ groups, measure }: Props) {
  const words = useWords();
  const { t } = words;
  const draw = useCallback(
    (kit: PlotKit) =>
      drawGroups(
        kit,
        groups.flatMap((group) => (group.value === null ? [] : [{ ...group, value: group.value }])),
        measure,
      ),
    [groups, measure],
  );
  return (
    <PlotFigure
      caption={t('scores.groups.caption')}
      n={t('scores.nAnswers', { count: groups.reduce((sum, { n }) => sum + n, 0) })}
      height={groups.length * rowHeight + 32}
      draw={draw}
      table={{
        rows: groups,
        rowKey: ({ selection }: Group) => selection,
        columns: [
          { id: 'group', title: t('scores.column.group'), cell: ({ name }: Group) => <bdi>{name}</bdi> },
          {
            id: 'value',
            title: t(`scores.measure.${measure}`),
            align: 'end',
            cell: (group: Group) => <bdi>{estimateText(words, measure, group)}</bdi>,
          },
        ],
      }}
    />
  );
}
