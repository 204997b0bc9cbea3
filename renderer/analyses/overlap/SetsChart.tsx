import { useCallback } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import type { PlotKit, PlotOptions } from '../../charts/plot-kit.ts';
import { rowLabels } from '../../charts/row-labels.ts';
import { chartColors } from '../../charts/theme.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Data } from '../../ui/Values.tsx';
import { useSizeColumns } from './use-size-columns.tsx';

type Row = Readonly<{ at: number; name: string; customers: number; share: number }>;
const rowHeight = 30;
const labelLength = 26;

function drawSets(kit: PlotKit, rows: readonly Row[], labelOf: (row: Row) => string): PlotOptions {
  const { plot, format, x, margins, startSide, startAnchor, along } = kit;
  const labels = rowLabels(
    kit,
    rows.map((row) => [row.at, labelOf(row)]),
    labelLength,
  );
  const at = (row: Row) => row.at;
  return {
    ...margins(190, 64),
    marginTop: 4,
    marginBottom: 4,
    x: x({ domain: [0, Math.max(1, ...rows.map(({ customers }) => customers))], axis: null }),
    y: {
      type: 'band',
      domain: rows.map(at),
      tickFormat: labels,
      label: null,
      axis: startSide,
      tickSize: 0,
    },
    marks: [
      plot.barX(rows, {
        x: 'customers',
        y: at,
        fill: chartColors.accent,
        insetTop: 5,
        insetBottom: 5,
        rx: 2,
      }),
      plot.text(rows, {
        x: 'customers',
        y: at,
        text: ({ customers }: Row) => format.number(customers),
        textAnchor: startAnchor,
        dx: along(6),
        fill: chartColors.text,
        pointerEvents: 'none',
      }),
      plot.barX(rows, plot.pointerY({ x: 'customers', y: at, fill: chartColors.accent, fillOpacity: 0 })),
    ],
  };
}

type Props = Readonly<{
  result: Output<'analysis.overlap'>;
  names: readonly string[];
  onSet: (at: number) => void;
}>;

/** How many each segment has, and the number it goes by below. */
export function SetsChart({ result, names, onSet }: Props) {
  const { t, format } = useWords();
  const sizes = useSizeColumns();
  const draw = useCallback(
    (kit: PlotKit) =>
      drawSets(kit, rowsOf(result, names), ({ at, name }) =>
        t('overlap.numbered', { number: format.number(at + 1), name }),
      ),
    [result, names, t, format],
  );
  const pick = useCallback(
    (datum: unknown) => {
      if (typeof datum === 'object' && datum !== null && 'at' in datum && typeof datum.at === 'number')
        onSet(datum.at);
    },
    [onSet],
  );
  return (
    <PlotFigure
      caption={t('overlap.sets.caption')}
      n={t('overlap.setsN', { count: result.customers })}
      height={names.length * rowHeight + 8}
      draw={draw}
      onPick={pick}
      table={{
        rows: rowsOf(result, names),
        rowKey: ({ at }) => at,
        onOpen: ({ at }) => onSet(at),
        columns: [
          {
            id: 'segment',
            title: t('overlap.column.segment'),
            cell: ({ at, name }) => (
              <Data>{t('overlap.numbered', { number: format.number(at + 1), name })}</Data>
            ),
          },
          ...sizes,
        ],
      }}
    />
  );
}

function rowsOf(result: Output<'analysis.overlap'>, names: readonly string[]): Row[] {
  return result.sets.map((set, at) => ({ ...set, at, name: names[at] ?? '' }));
}
