import * as Plot from '@observablehq/plot';
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useWords, type Words } from '../i18n/intl.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable, type DataTableProps } from '../ui/DataTable.tsx';
import { SaveChartMenu } from './SaveChartMenu.tsx';
import { chartColors } from './theme.ts';
import s from './PlotFigure.module.css';

export type PlotLibrary = typeof Plot;
export type PlotOptions = Plot.PlotOptions;

/** What a chart is drawn with. */
export type PlotKit = Readonly<{
  plot: PlotLibrary;
  width: number;
  format: Words['format'];
  /** Reads from right to left: scales of x are mirrored, axes of y stand on the right. */
  isMirrored: boolean;
  /** Options of the x scale, mirrored where one reads from right to left. */
  x: (options: Plot.ScaleOptions) => Plot.ScaleOptions;
  /** Room at the start and end of the line of reading. */
  margins: (start: number, end: number) => Readonly<{ marginLeft: number; marginRight: number }>;
  /** The side where the axis of y and labels of rows stand. */
  startSide: 'left' | 'right';
  /** Anchors of text that begins, or ends, at its point. */
  startAnchor: 'start' | 'end';
  endAnchor: 'start' | 'end';
  /** Pixels along the line of reading: +4 is 4 px on. */
  along: (pixels: number) => number;
}>;

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

/** A chart with its caption, its n and its table. The only door to Observable Plot. */
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
        <Drawing box={drawing} caption={`${caption}. ${n}`} height={height} draw={draw} onPick={onPick} />
      )}
      {note !== undefined && <div className={s['note']}>{note}</div>}
    </figure>
  );
}

type DrawingProps = Readonly<{
  box: RefObject<HTMLDivElement | null>;
  caption: string;
  height: number;
  draw: (kit: PlotKit) => PlotOptions;
  onPick: ((datum: unknown) => void) | undefined;
}>;

function Drawing({ box, caption, height, draw, onPick }: DrawingProps) {
  const words = useWords();
  const width = useWidth(box);
  useEffect(() => {
    const element = box.current;
    if (element === null || width === 0) return undefined;
    const drawn = Plot.plot({
      height,
      width,
      ...draw(kitFor(words, width)),
      // an object: Plot sets a string as an attribute, which the content security policy refuses
      style: { background: 'transparent', color: chartColors.text, fontFamily: 'inherit', fontSize: '12px' },
    });
    // the drawing has one name, that of the box around it; Plot names its groups by the kinds of marks
    for (const named of drawn.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
    const pick = () => {
      // Plot keeps the datum under the pointer in `value`
      const datum: unknown = 'value' in drawn ? drawn.value : null;
      if (datum !== null && datum !== undefined) onPick?.(datum);
    };
    drawn.addEventListener('click', pick);
    element.append(drawn);
    return () => drawn.remove();
  }, [box, draw, height, width, words, onPick]);
  return (
    <div
      ref={box}
      role="img"
      aria-label={caption}
      // Plot knows no right to left: it is drawn from left to right with mirrored scales
      dir="ltr"
      className={s['drawing']}
      data-picks={onPick !== undefined}
      style={{ minBlockSize: height }}
    />
  );
}

function kitFor({ direction, format }: Words, width: number): PlotKit {
  const isMirrored = direction === 'rtl';
  return {
    plot: Plot,
    width,
    format,
    isMirrored,
    x: (options) => ({
      labelArrow: 'none',
      ...options,
      reverse: isMirrored !== (options.reverse ?? false),
    }),
    margins: (start, end) =>
      isMirrored ? { marginLeft: end, marginRight: start } : { marginLeft: start, marginRight: end },
    startSide: isMirrored ? 'right' : 'left',
    startAnchor: isMirrored ? 'end' : 'start',
    endAnchor: isMirrored ? 'start' : 'end',
    along: (pixels) => (isMirrored ? -pixels : pixels),
  };
}

function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
