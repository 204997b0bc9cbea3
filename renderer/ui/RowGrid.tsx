import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import {
  memo,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { OneLine } from './one-line.ts';
import { rowWindow, scrollToRow } from './row-window.ts';
import { useRowSelection, type RowSelection } from './row-selection.ts';
import { Skeleton } from './Skeleton.tsx';
import { useGridSizes } from './use-grid-sizes.ts';
import s from './RowGrid.module.css';

/** Of the column in which rows are chosen, in rem. */
const markWidth = 3.25;

export type GridColumn<R> = Readonly<{
  id: string;
  title: string;
  /** Its least width in rem, and how much of what is left it takes. */
  width: Readonly<{ rem: number; grow?: number }>;
  /** Numbers and days stand at the end. */
  align?: 'start' | 'end';
  isSortable?: boolean;
  cell: (row: R) => ReactNode;
}>;
export type GridSort = Readonly<{ by: string; direction: 'ascending' | 'descending' }>;

export type RowGridProps<R> = Readonly<{
  label: string;
  columns: readonly GridColumn<R>[];
  total: number;
  /** Undefined while the row is being fetched. */
  rowAt: (index: number) => R | undefined;
  /** The rows that are mounted now. */
  onVisible: (first: number, last: number) => void;
  sort?: GridSort;
  onSort?: (sort: GridSort) => void;
  onOpen?: (row: R) => void;
  /** Rows can be chosen, to do something with several at once. */
  selection?: RowSelection<R>;
  /** Shown dimmed: it belongs to the question before. */
  isStale?: boolean;
}>;

/** A list of any length: only the rows in view are mounted. Moved through by arrows, pages, Home and End; Enter opens, Space chooses. */
export function RowGrid<R>(props: RowGridProps<R>) {
  const { label, columns, total, rowAt, onVisible, isStale = false } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const { rowHeight, viewHeight } = useGridSizes(scroller, probe);
  const [scrollTop, setScrollTop] = useState(0);
  const [active, setActive] = useState(0);
  const { first, last, height, offset } = rowWindow({ total, rowHeight, viewHeight, scrollTop });
  useEffect(() => onVisible(first, last), [onVisible, first, last]);

  const choosing = useRowSelection({ selection: props.selection, rowAt });
  const canChoose = props.selection !== undefined;
  const open = (index: number) => {
    const row = rowAt(index);
    if (row !== undefined) props.onOpen?.(row);
  };
  const move = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    const element = scroller.current;
    if (element === null) return;
    const seen = { total, rowHeight, viewHeight, scrollTop: element.scrollTop };
    element.scrollTop = scrollToRow(next, seen);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const target = keyTarget(event.key, active, Math.max(1, Math.floor(viewHeight / rowHeight) - 1), total);
    if (event.key === 'Enter') open(active);
    else if (event.key === ' ' && canChoose) choosing.toggle(active);
    else if (target !== null) {
      if (event.shiftKey && canChoose) choosing.extend(active, Math.max(0, Math.min(total - 1, target)));
      move(target);
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const index = rowOf(event.target);
    if (index === null) return;
    setActive(index);
    if (!choosing.press(event, index)) open(index);
  };
  const ofColumns = columns.map(({ width: { rem, grow } }) =>
    grow === undefined ? `${rem}rem` : `minmax(${rem}rem, ${grow}fr)`,
  );
  const tracks = [...(canChoose ? [`${markWidth}rem`] : []), ...ofColumns].join(' ');
  // head and rows are as wide as their columns at least, so that all of them share the same lines
  const minInlineSize = `${columns.reduce((sum, { width }) => sum + width.rem, canChoose ? markWidth : 0)}rem`;
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (canChoose ? 1 : 0)}
      {...(canChoose && { 'aria-multiselectable': true })}
      aria-busy={isStale}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      tabIndex={0}
      className={cx(s['grid'], isStale && s['stale'], props.onOpen !== undefined && s['opens'])}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div ref={probe} className={s['probe']} aria-hidden />
      <Head
        columns={columns}
        tracks={tracks}
        minInlineSize={minInlineSize}
        sort={props.sort}
        onSort={props.onSort}
        canChoose={canChoose}
      />
      <div role="rowgroup" className={s['body']} style={{ blockSize: height, minInlineSize }}>
        <div role="presentation" className={s['shift']} style={{ transform: `translateY(${offset}px)` }}>
          <OneLine value>
            {shown.map((index) => (
              <Row
                key={index}
                id={`${id}-${index}`}
                index={index}
                row={rowAt(index)}
                columns={columns}
                tracks={tracks}
                isActive={index === active}
                isChosen={canChoose ? choosing.isChosenAt(index) : null}
              />
            ))}
          </OneLine>
        </div>
      </div>
    </div>
  );
}

function keyTarget(key: string, active: number, page: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset['index']);
}

type HeadProps<R> = Readonly<{
  columns: readonly GridColumn<R>[];
  tracks: string;
  minInlineSize: string;
  sort: GridSort | undefined;
  onSort: ((sort: GridSort) => void) | undefined;
  canChoose: boolean;
}>;

function Head<R>({ columns, tracks, minInlineSize, sort, onSort, canChoose }: HeadProps<R>) {
  const { t } = useWords();
  return (
    <div role="rowgroup" className={s['head']} style={{ minInlineSize }}>
      <div role="row" aria-rowindex={1} className={s['headRow']} style={{ gridTemplateColumns: tracks }}>
        {canChoose && (
          <div role="columnheader" className={s['title']}>
            <span className={s['spoken']}>{t('ui.chosen')}</span>
          </div>
        )}
        {columns.map((column) => {
          const direction = sort?.by === column.id ? sort.direction : undefined;
          const canSort = column.isSortable === true && onSort !== undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={cx(s['title'], column.align === 'end' && s['end'])}
              {...(canSort && { 'aria-sort': direction ?? 'none' })}
            >
              {canSort ? (
                <Button
                  className={cx(s['sort'])}
                  onPress={() =>
                    onSort({
                      by: column.id,
                      direction: direction === 'ascending' ? 'descending' : 'ascending',
                    })
                  }
                >
                  <span className={s['sortTitle']}>{column.title}</span>
                  {direction && <Icon of={direction === 'ascending' ? ArrowUp : ArrowDown} size={14} />}
                </Button>
              ) : (
                column.title
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type GridRowProps<R> = Readonly<{
  id: string;
  index: number;
  row: R | undefined;
  columns: readonly GridColumn<R>[];
  tracks: string;
  isActive: boolean;
  /** Null where rows cannot be chosen. */
  isChosen: boolean | null;
}>;

function PlainRow<R>({ id, index, row, columns, tracks, isActive, isChosen }: GridRowProps<R>) {
  const { t } = useWords();
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={cx(s['row'], isActive && s['active'], isChosen === true && s['chosen'])}
      {...(isChosen !== null && { 'aria-selected': isChosen })}
      style={{ gridTemplateColumns: tracks }}
      {...(row === undefined && { 'aria-label': t('ui.loading') })}
    >
      {isChosen !== null && (
        <div role="gridcell" className={s['cell']} data-choose>
          <span className={s['mark']} aria-hidden>
            {isChosen && <Icon of={Check} size={14} />}
          </span>
          <span className={s['spoken']}>{t(isChosen ? 'ui.isChosen' : 'ui.isNotChosen')}</span>
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={cx(s['cell'], column.align === 'end' && s['end'])}>
          {row === undefined ? (
            <Skeleton height="0.75rem" width={column.align === 'end' ? '60%' : '80%'} />
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </div>
  );
}

// while one scrolls most rows stay as they are; memo forgets that the component is generic
const Row = memo(PlainRow) as typeof PlainRow;
