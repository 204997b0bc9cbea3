import { useRef } from 'react';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useOverflows } from '../../ui/use-overflows.ts';
import { Money } from '../../ui/Values.tsx';
import { shadeOf } from './shade-of.ts';
import type { MatrixWords, Picked, WhiteSpace } from './white-space-words.ts';
import s from './WhiteSpace.module.css';

type Props = Readonly<{ result: WhiteSpace; names: MatrixWords; onPick: (picked: Picked) => void }>;

/** Rows against columns; each cell says its index, its share and its n, and opens what is behind it. */
export function HeatTable({ result, names, onPick }: Props) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(frame);
  const caption = t('whiteSpace.caption');
  return (
    <div
      ref={frame}
      className={s['scroll']}
      {...(overflows && { role: 'region', 'aria-label': caption, tabIndex: 0 })}
    >
      <table className={s['heat']}>
        <caption className={s['caption']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={s['corner']}>
              {t('whiteSpace.column.row')}
            </th>
            {result.columns.map((column) => (
              <th key={column.key} scope="col" className={s['column']}>
                <bdi>{names.column(column)}</bdi>
              </th>
            ))}
            <th scope="col" className={s['column']}>
              {t('whiteSpace.column.gap')}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={s['row']}>
                <bdi>{names.row(row)}</bdi>
                {row.customerId === null && (
                  <span className={s['people']}>{t('whiteSpace.people', { count: row.customers })}</span>
                )}
              </th>
              {row.cells.map((cell, at) => {
                const column = result.columns[at];
                return column === undefined ? null : (
                  <td key={column.key} className={s['place']}>
                    <HeatCell
                      picked={{ row, column, cell }}
                      currency={result.currency}
                      names={names}
                      onPick={onPick}
                    />
                  </td>
                );
              })}
              <td className={s['sum']}>
                <Money minor={row.gapMinor} rounded />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = Readonly<{
  picked: Picked;
  currency: string | null;
  names: MatrixWords;
  onPick: (picked: Picked) => void;
}>;

function HeatCell({ picked, currency, names, onPick }: CellProps) {
  const { t, format } = useWords();
  const { row, column, cell } = picked;
  const isPerson = row.customerId !== null;
  const { first, second } = useCellWords(picked, currency);
  const shade = shadeOf(cell);
  return (
    <button
      type="button"
      className={s['cell']}
      data-shade={isPerson ? (cell.buyers > 0 ? 'has' : 'missing') : (shade ?? 'few')}
      aria-label={t('whiteSpace.cell', {
        row: isolate(names.row(row)),
        column: isolate(names.column(column)),
        first,
        second,
      })}
      onClick={() => onPick(picked)}
    >
      <span className={s['first']}>{first}</span>
      <span className={s['second']}>{isPerson ? second : format.percent(cell.share)}</span>
    </button>
  );
}

/** What a cell says: its index and its share; of one person what they spent, or what is missing. */
function useCellWords(
  { row, cell }: Picked,
  currency: string | null,
): Readonly<{ first: string; second: string }> {
  const { t, format } = useWords();
  if (row.customerId !== null)
    return cell.buyers > 0
      ? { first: t('whiteSpace.bought'), second: format.moneyRounded(cell.spendMinor, currency) }
      : { first: format.percent(cell.gap?.people ?? 0), second: t('whiteSpace.ofOthers') };
  const share = t('whiteSpace.shareOf', {
    share: format.percent(cell.share),
    n: format.number(row.customers),
  });
  if (cell.isTooFew) return { first: t('whiteSpace.tooFew'), second: share };
  return { first: cell.index === null ? '–' : format.number(cell.index.value), second: share };
}
