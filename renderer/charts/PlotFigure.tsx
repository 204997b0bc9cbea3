import { useId, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../i18n/intl.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable, type DataTableProps } from '../ui/DataTable.tsx';
import { later } from '../ui/later.tsx';
import type { PlotKit, PlotOptions } from './plot-kit.ts';
import { SaveChartMenu } from './SaveChartMenu.tsx';
import s from './PlotFigure.module.css';

// it brings Observable Plot with it
const Drawing = later(async () => (await import('./Drawing.tsx')).Drawing);

export type PlotFigureProps<R> = Readonly<{
  /** What the chart shows; also its name. */
  caption: string;
  /** What it rests on, in words: n = 4,312 customers. */
  n: string;
  height: number;
  draw: (kit: PlotKit) => PlotOptions;
  /** The same values as a table. */
  table: Omit<DataTableProps<R>, 'caption' | 'showCaption'>;
  /** A mark was pressed; its datum as the chart was given it. The table must offer the same. */
  onPick?: (datum: unknown) => void;
  /** Below the chart: how to read it. */
  note?: ReactNode;
}>;

/** A chart with its caption, its n and its table. */
export function PlotFigure<R>(props: PlotFigureProps<R>) {
  const { caption, n, height, draw, table, onPick, note } = props;
  const { t } = useWords();
  const [isTable, setTable] = useState(false);
  const titleId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  return (
    <figure className={s['figure']} aria-labelledby={titleId}>
      <figcaption className={s['caption']}>
        <div>
          <h2 id={titleId} className={s['title']}>
            {caption}
          </h2>
          <p className={s['n']}>{n}</p>
        </div>
        <div className={s['tools']}>
          <Button variant="quiet" size="small" aria-pressed={isTable} onPress={() => setTable(!isTable)}>
            {isTable ? t('chart.showChart') : t('chart.showTable')}
          </Button>
          {!isTable && <SaveChartMenu drawing={drawing} caption={caption} n={n} />}
        </div>
      </figcaption>
      {isTable ? (
        <DataTable caption={caption} {...table} />
      ) : (
        <div style={{ minBlockSize: height }}>
          <Drawing box={drawing} caption={`${caption}. ${n}`} height={height} draw={draw} onPick={onPick} />
        </div>
      )}
      {note !== undefined && <div className={s['note']}>{note}</div>}
    </figure>
  );
}
