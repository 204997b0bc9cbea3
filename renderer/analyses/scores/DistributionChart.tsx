import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { shortLabel } from '../../charts/short-label.ts';
import { bandColors, chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import { barLabel, type ScoreBar, type ScoredQuestion, type Scores } from './score-words.ts';

const rowHeight = 26;
/** As many bars are drawn; the table has them all. */
const mostDrawn = 24;

type Labelled = ScoreBar & Readonly<{ label: string }>;

function drawBars(kit: PlotKit, bars: readonly Labelled[]): PlotOptions {
  const { plot, format, x, margins, startSide, startAnchor, along } = kit;
  const key = ({ selection }: Labelled) => selection;
  const low = ({ interval }: Labelled) => interval[0];
  const high = ({ interval }: Labelled) => interval[1];
  const labels = new Map(bars.map((bar) => [bar.selection, shortLabel(kit, bar.label)]));
  const longest = Math.max(...bars.map(({ label }) => label.length));
  return {
    ...margins(Math.min(210, 30 + longest * 7), 56),
    marginTop: 4,
    marginBottom: 28,
    x: x({
      domain: [0, Math.max(0.01, ...bars.map(high))],
      ticks: 4,
      tickFormat: (share: number) => format.percent(share),
      label: null,
    }),
    y: {
      type: 'band',
      domain: bars.map(key),
      tickFormat: (selection: string) => labels.get(selection) ?? selection,
      label: null,
      axis: startSide,
      tickSize: 0,
    },
    marks: [
      plot.gridX({ ticks: 4, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.barX(bars, {
        x: 'share',
        y: key,
        fill: ({ band }: Labelled) => (band === null ? chartColors.accent : bandColors[band]),
        insetTop: 4,
        insetBottom: 4,
        rx: 2,
      }),
      ...[
        { stroke: chartColors.surface, strokeWidth: 5 },
        { stroke: chartColors.text, strokeWidth: 1.5 },
      ].map((look) => plot.ruleY(bars, { x1: low, x2: high, y: key, ...look })),
      plot.text(bars, {
        x: high,
        y: key,
        text: ({ count }: Labelled) => format.number(count),
        textAnchor: startAnchor,
        dx: along(8),
        fill: chartColors.text,
        pointerEvents: 'none',
      }),
      plot.barX(bars, plot.pointerY({ x: 'share', y: key, fill: chartColors.accent, fillOpacity: 0 })),
    ],
  };
}

type Props = Readonly<{
  scores: Scores;
  question: ScoredQuestion;
  onPeople: (selection: string, title: string) => void;
}>;

/** How often each answer was given; a bar opens its people. */
export function DistributionChart({ scores, question, onPeople }: Props) {
  const words = useWords();
  const { t } = words;
  const bandWords = question.kind === 'nps' ? 'nps' : 'scale';
  const rows = scores.distribution.map((bar) => ({ ...bar, label: barLabel(words, bar) }));
  const draw = useCallback(
    (kit: PlotKit) =>
      drawBars(
        kit,
        scores.distribution.slice(0, mostDrawn).map((bar) => ({ ...bar, label: barLabel(words, bar) })),
      ),
    [scores, words],
  );
  const open = ({ selection, label }: Labelled) => onPeople(selection, t('scores.peopleOf', { label }));
  const pick = (datum: unknown) => {
    const bar = rows.find(({ selection }) => selection === (datum as Labelled).selection);
    if (bar !== undefined) open(bar);
  };
  const hasRanks = rows.some(({ meanRank }) => meanRank !== null);
  return (
    <PlotFigure<Labelled>
      caption={t('scores.distribution')}
      n={t('scores.nAnswers', { count: scores.n })}
      height={Math.min(rows.length, mostDrawn) * rowHeight + 32}
      draw={draw}
      onPick={pick}
      note={rows.length > mostDrawn ? t('scores.moreOptions', { count: rows.length - mostDrawn }) : undefined}
      table={{
        rows,
        rowKey: ({ selection }) => selection,
        onOpen: open,
        columns: [
          { id: 'answer', title: t('scores.column.answer'), cell: ({ label }) => <bdi>{label}</bdi> },
          ...(rows.some(({ band }) => band !== null)
            ? [
                {
                  id: 'band',
                  title: t('scores.column.band'),
                  cell: ({ band }: Labelled) => (band === null ? '' : t(`scores.band.${bandWords}.${band}`)),
                },
              ]
            : []),
          {
            id: 'count',
            title: t('scores.column.count'),
            align: 'end' as const,
            sortBy: ({ count }: Labelled) => count,
            cell: ({ count }: Labelled) => <Count value={count} />,
          },
          {
            id: 'share',
            title: t('scores.column.share'),
            align: 'end' as const,
            sortBy: ({ share }: Labelled) => share,
            cell: ({ share, interval }: Labelled) => <Share value={share} interval={interval} n={scores.n} />,
          },
          ...(hasRanks
            ? [
                {
                  id: 'rank',
                  title: t('scores.column.meanRank'),
                  align: 'end' as const,
                  sortBy: ({ meanRank }: Labelled) => meanRank,
                  cell: ({ meanRank }: Labelled) =>
                    meanRank === null ? '' : <Count value={meanRank} decimals={2} />,
                },
              ]
            : []),
        ],
      }}
    />
  );
}
