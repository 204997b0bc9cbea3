import type { Output } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import type { GroupWords } from './group-words.ts';
import s from './Rfm.module.css';

type Rfm = Output<'analysis.rfm'>;
type Cell = Rfm['grid'][number][number];

/** Five shades: the share of the fullest cell, so that an almost empty cell is still told from an empty one. */
function shade(customers: number, most: number): number {
  return customers === 0 ? 0 : Math.max(1, Math.ceil((customers / most) * 5));
}

type Props = Readonly<{
  rfm: Rfm;
  nameOf: GroupWords['name'];
  /** A cell was opened; `recency` and `value` are its scores. */
  onCell: (cell: Cell, recency: number, value: number) => void;
}>;

/** Customers by recency score and the score of orders and money; a cell opens its people. */
export function RfmBoard({ rfm, nameOf, onCell }: Props) {
  const { t, format } = useWords();
  const most = Math.max(1, ...rfm.grid.flat().map(({ customers }) => customers));
  return (
    <table className={s['board']} aria-label={t('rfm.grid.title')}>
      <caption className={s['boardCaption']}>{t('rfm.grid.title')}</caption>
      <thead>
        <tr>
          <th scope="col" className={s['axis']}>
            {t('rfm.grid.recency')}
          </th>
          {rfm.grid.map((_, column) => (
            <th key={column} scope="col">
              {format.number(column + 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rfm.grid.map((cells, row) => (
          <tr key={row}>
            <th scope="row">{format.number(rfm.scale - row)}</th>
            {cells.map((cell, column) => (
              <td key={column} className={s['boardCell']}>
                <button
                  type="button"
                  className={s['cell']}
                  data-shade={shade(cell.customers, most)}
                  aria-label={t('rfm.grid.cell', {
                    group: nameOf(cell.group),
                    count: cell.customers,
                  })}
                  onClick={() => onCell(cell, rfm.scale - row, column + 1)}
                >
                  <span className={s['cellCount']}>{format.number(cell.customers)}</span>
                  <span className={s['cellGroup']}>{nameOf(cell.group)}</span>
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td colSpan={rfm.scale} className={s['axis']}>
            {t('rfm.grid.value')}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
