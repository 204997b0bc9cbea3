import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Count } from '../../ui/Values.tsx';
import type { CompareRow } from './compare-rows.ts';
import s from './Compare.module.css';

type Props = Readonly<{ rows: readonly CompareRow[]; first: string; second: string }>;

/** Everything compared: both sides, the difference with its interval, and what of it is noise. */
export function CompareTable({ rows, first, second }: Props) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('compare.table')}
      showCaption
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { id: 'attribute', title: t('compare.column.attribute'), cell: ({ label }) => label },
        { id: 'first', title: first, align: 'end', cell: (row) => <bdi>{row.first}</bdi> },
        { id: 'second', title: second, align: 'end', cell: (row) => <bdi>{row.second}</bdi> },
        {
          id: 'effect',
          title: t('compare.column.effect'),
          sortBy: ({ strength }) => strength,
          cell: ({ effect }) => <bdi>{effect}</bdi>,
        },
        {
          id: 'size',
          title: t('compare.column.size'),
          cell: ({ inWords, isNoise, marks }) => (
            <span className={s['words']} data-noise={isNoise}>
              {inWords}
              {marks.map((mark) => (
                <Badge key={mark} tone="warning">
                  {t(`compare.${mark}`)}
                </Badge>
              ))}
            </span>
          ),
        },
        {
          id: 'q',
          title: t('compare.column.q'),
          align: 'end',
          sortBy: ({ q }) => q,
          cell: ({ q }) => <Count value={q} decimals={3} />,
        },
      ]}
    />
  );
}
