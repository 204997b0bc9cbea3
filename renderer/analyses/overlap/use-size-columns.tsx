import { useMemo } from 'react';
import { useWords } from '../../i18n/intl.tsx';
import type { TableColumn } from '../../ui/DataTable.tsx';
import { Count, Share } from '../../ui/Values.tsx';

type Sized = Readonly<{ customers: number; share: number }>;

/** How many, and which share of all: the columns that every table of sets ends with. */
export function useSizeColumns(): readonly TableColumn<Sized>[] {
  const { t } = useWords();
  return useMemo(
    () => [
      {
        id: 'customers',
        title: t('overlap.column.customers'),
        align: 'end',
        sortBy: ({ customers }) => customers,
        cell: ({ customers }) => <Count value={customers} />,
      },
      {
        id: 'share',
        title: t('overlap.column.share'),
        align: 'end',
        cell: ({ share }) => <Share value={share} />,
      },
    ],
    [t],
  );
}
