import { useMemo } from 'react';
import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import type { TableColumn } from '../../ui/DataTable.tsx';
import type { CompareRow } from './compare-rows.ts';
import s from './Compare.module.css';

/** What is smaller is no longer told apart. */
const leastShown = 0.001;

/** The columns of a comparison: what is compared, both sides, the difference with its interval, and what of it is noise. */
export function useCompareColumns(first: string, second: string): readonly TableColumn<CompareRow>[] {
  const { t, format } = useWords();
  return useMemo(
    () => [
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
        cell: ({ q }) => (
          <bdi>
            {q < leastShown
              ? t('compare.below', { value: format.number(leastShown, 3) })
              : format.number(q, 3)}
          </bdi>
        ),
      },
    ],
    [t, format, first, second],
  );
}
