import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { useOverflows } from './use-overflows.ts';
import s from './DataTable.module.css';

export type TableColumn<R> = Readonly<{
  id: string;
  title: string;
  align?: 'start' | 'end';
  /** What the column is sorted by; without it the column is not sorted. Null comes last. */
  sortBy?: (row: R) => string | number | null;
  cell: (row: R) => ReactNode;
}>;

export type DataTableProps<R> = Readonly<{
  /** Its name; shown above when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly TableColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string | number;
  /** The first column is then a button that opens the row. */
  onOpen?: (row: R) => void;
  /** Below the rows, for sums. */
  footer?: readonly ReactNode[];
}>;

type Sort = Readonly<{ by: string; isDescending: boolean }>;

/** A table of up to about 2,000 rows, all of them in the page: it prints whole and is found by the browser's search. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, showCaption = false, columns, rows, rowKey, onOpen, footer } = props;
  const [sort, setSort] = useState<Sort | null>(null);
  const { locale } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(frame);
  return (
    <div
      ref={frame}
      className={s['frame']}
      {...(overflows && { role: 'region', 'aria-label': caption, tabIndex: 0 })}
    >
      <table className={s['table']}>
        <caption className={cx(showCaption ? s['caption'] : s['hidden'])}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sort, locale).map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) => (
                <td key={column.id} className={cx(s['cell'], column.align === 'end' && s['end'])}>
                  {at === 0 && onOpen ? (
                    <Button className={cx(s['open'])} onPress={() => onOpen(row)}>
                      {column.cell(row)}
                    </Button>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr>
              {columns.map((column, at) => (
                <td key={column.id} className={cx(s['cell'], column.align === 'end' && s['end'])}>
                  {footer[at]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

type HeadCellProps<R> = Readonly<{
  column: TableColumn<R>;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}>;

function HeadCell<R>({ column, sort, onSort }: HeadCellProps<R>) {
  const isSorted = sort?.by === column.id;
  const className = cx(s['title'], column.align === 'end' && s['end']);
  if (!column.sortBy)
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    );
  const isDescending = isSorted && sort.isDescending;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <Button
        className={cx(s['sort'])}
        onPress={() => onSort({ by: column.id, isDescending: isSorted && !isDescending })}
      >
        {column.title}
        {isSorted && <Icon of={isDescending ? ArrowDown : ArrowUp} size={14} />}
      </Button>
    </th>
  );
}

function sorted<R>(
  rows: readonly R[],
  columns: readonly TableColumn<R>[],
  sort: Sort | null,
  locale: string,
): readonly R[] {
  const sortBy = columns.find(({ id }) => id === sort?.by)?.sortBy;
  if (sort === null || !sortBy) return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = sort.isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const a = sortBy(one);
    const b = sortBy(other);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}
