import { useCallback } from 'react';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { chartColors, heatColor } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import { ruleKey, sideText, type Rule, type Rules } from './rule-words.ts';

const height = 320;

function drawMap(kit: PlotKit, rules: readonly Rule[]): PlotOptions {
  const { plot, format, x, margins, startSide } = kit;
  const strongest = Math.max(1, ...rules.map(({ lift }) => Math.log(lift)));
  return {
    ...margins(52, 24),
    marginTop: 16,
    marginBottom: 40,
    x: x({ ticks: 5, inset: 12, tickFormat: (share: number) => format.percent(share, 1), label: null }),
    y: {
      ticks: 5,
      inset: 12,
      tickFormat: (share: number) => format.percent(share),
      label: null,
      axis: startSide,
    },
    marks: [
      plot.gridY({ ticks: 5, stroke: chartColors.grid, strokeOpacity: 1 }),
      plot.dot(rules, {
        x: 'support',
        y: 'confidence',
        r: 5,
        fill: ({ lift }: Rule) => heatColor(Math.log(lift) / strongest),
        stroke: chartColors.accent,
      }),
      // keeps what is under the pointer, for pressing it
      plot.dot(
        rules,
        plot.pointer({ x: 'support', y: 'confidence', r: 8, stroke: chartColors.text, strokeWidth: 2 }),
      ),
    ],
  };
}

type Props = Readonly<{ result: Rules; onOpen: (rule: Rule) => void }>;

/** How often things are bought together against how surely, darker the further beyond chance. */
export function RuleMap({ result, onOpen }: Props) {
  const { t } = useWords();
  const { rules } = result;
  const draw = useCallback((kit: PlotKit) => drawMap(kit, rules), [rules]);
  const pick = useCallback(
    (datum: unknown) => {
      const found = rules.find((rule) => rule === datum);
      if (found !== undefined) onOpen(found);
    },
    [rules, onOpen],
  );
  return (
    <PlotFigure<Rule>
      caption={t('rules.map')}
      n={t('rules.n', { count: result.baskets })}
      height={height}
      draw={draw}
      onPick={pick}
      note={t('rules.mapNote')}
      table={{
        rows: rules,
        rowKey: ruleKey,
        onOpen,
        columns: [
          { id: 'left', title: t('rules.column.left'), cell: ({ antecedent }) => sideText(antecedent) },
          { id: 'right', title: t('rules.column.right'), cell: ({ consequent }) => sideText(consequent) },
          {
            id: 'support',
            title: t('rules.column.support'),
            align: 'end',
            sortBy: ({ support }) => support,
            cell: ({ support, supportInterval }) => (
              <Share value={support} interval={supportInterval} n={result.baskets} />
            ),
          },
          {
            id: 'confidence',
            title: t('rules.column.confidence'),
            align: 'end',
            sortBy: ({ confidence }) => confidence,
            cell: ({ confidence }) => <Share value={confidence} />,
          },
          {
            id: 'lift',
            title: t('rules.column.lift'),
            align: 'end',
            sortBy: ({ lift }) => lift,
            cell: ({ lift }) => <Count value={lift} decimals={1} />,
          },
        ],
      }}
    />
  );
}
