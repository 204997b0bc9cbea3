import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { shortLabel } from '../../charts/short-label.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { Count } from '../../ui/Values.tsx';
import {
  decimalsOf,
  effectText,
  isBelieved,
  themeName,
  type Effect,
  type Theme,
  type Themes,
} from './theme-words.ts';

type Row = Theme & Readonly<{ effect: Effect; name: string }>;

const rowHeight = 26;
/** As many are drawn, those with the largest effects; the table has them all. */
const mostDrawn = 20;

function drawEffects(kit: PlotKit, rows: readonly Row[]): PlotOptions {
  const { plot, format, x, margins, startSide } = kit;
  const key = (row: Row) => row.key;
  const labels = new Map(rows.map((row) => [row.key, shortLabel(kit, row.name)]));
  const color = ({ effect }: Row) => (isBelieved(effect) ? chartColors.accent : chartColors.ghost);
  return {
    ...margins(210, 20),
    marginTop: 4,
    marginBottom: 28,
    x: x({ nice: true, ticks: 6, tickFormat: (value: number) => format.number(value, 1), label: null }),
    y: {
      type: 'band',
      domain: rows.map(key),
      tickFormat: (id: string) => labels.get(id) ?? id,
      label: null,
      axis: startSide,
      tickSize: 0,
    },
    marks: [
      plot.gridX({ ticks: 6, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.ruleX([0], { stroke: chartColors.axis }),
      plot.ruleY(rows, {
        x1: ({ effect }: Row) => effect.interval[0],
        x2: ({ effect }: Row) => effect.interval[1],
        y: key,
        stroke: color,
        strokeWidth: 1.5,
      }),
      plot.dot(rows, { x: ({ effect }: Row) => effect.value, y: key, fill: color, r: 4.5 }),
      plot.dot(
        rows,
        plot.pointerY({ x: ({ effect }: Row) => effect.value, y: key, r: 8, stroke: chartColors.accent }),
      ),
    ],
  };
}

type Props = Readonly<{ themes: Themes; onOpen: (key: string) => void }>;

/** How the score of those who speak of a theme differs from that of the others. */
export function EffectChart({ themes, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const decimals = decimalsOf(themes.score);
  const rows = themes.themes
    .flatMap((theme) =>
      theme.effect === null ? [] : [{ ...theme, effect: theme.effect, name: themeName(words, theme) }],
    )
    .toSorted((a, b) => a.effect.value - b.effect.value);
  const draw = useCallback(
    (kit: PlotKit) => {
      const all = themes.themes.flatMap((theme) =>
        theme.effect === null ? [] : [{ ...theme, effect: theme.effect, name: themeName(words, theme) }],
      );
      const largest = all.toSorted((a, b) => Math.abs(b.effect.value) - Math.abs(a.effect.value));
      return drawEffects(
        kit,
        largest.slice(0, mostDrawn).sort((a, b) => a.effect.value - b.effect.value),
      );
    },
    [themes, words],
  );
  const score = isolate(themes.score?.label ?? '');
  return (
    <PlotFigure<Row>
      caption={t('themes.effects')}
      n={t('themes.effectsN', { score, count: themes.score?.n ?? 0 })}
      height={Math.min(rows.length, mostDrawn) * rowHeight + 32}
      draw={draw}
      onPick={(datum) => onOpen((datum as Row).key)}
      note={t('themes.effectsNote')}
      table={{
        rows,
        rowKey: ({ key }) => key,
        onOpen: ({ key }) => onOpen(key),
        columns: [
          { id: 'theme', title: t('themes.column.theme'), cell: ({ name }) => <bdi>{name}</bdi> },
          {
            id: 'effect',
            title: t('themes.column.effect'),
            align: 'end',
            sortBy: ({ effect }) => effect.value,
            cell: ({ effect }) => <bdi>{effectText(words, effect, decimals)}</bdi>,
          },
          {
            id: 'with',
            title: t('themes.column.with'),
            align: 'end',
            cell: ({ effect }) => <Count value={effect.with.score} decimals={decimals} />,
          },
          {
            id: 'without',
            title: t('themes.column.without'),
            align: 'end',
            cell: ({ effect }) => <Count value={effect.without.score} decimals={decimals} />,
          },
          {
            id: 'q',
            title: t('themes.column.q'),
            align: 'end',
            sortBy: ({ effect }) => effect.q,
            cell: ({ effect }) => <Count value={effect.q} decimals={3} />,
          },
        ],
      }}
    />
  );
}
