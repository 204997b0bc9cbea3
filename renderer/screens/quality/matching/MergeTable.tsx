import type { MergeEntry } from '../../../../shared/core/model/merging.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { When } from '../../../ui/When.tsx';
import { Person } from './Person.tsx';
import { UnmergeButton } from './UnmergeButton.tsx';

type Props = Readonly<{ caption: string; merges: readonly MergeEntry[] }>;

/** Merges that stand, each with the way to take it apart. */
export function MergeTable({ caption, merges }: Props) {
  const { t } = useWords();
  return (
    <DataTable
      caption={caption}
      rows={merges}
      rowKey={({ id }) => id}
      columns={[
        { id: 'kept', title: t('matching.merges.kept'), cell: ({ kept }) => <Person side={kept} /> },
        {
          id: 'dropped',
          title: t('matching.merges.dropped'),
          cell: ({ dropped }) => <Person side={dropped} />,
        },
        { id: 'how', title: t('matching.merges.how'), cell: ({ origin }) => t(`matching.origin.${origin}`) },
        { id: 'when', title: t('matching.merges.when'), cell: ({ mergedAt }) => <When instant={mergedAt} /> },
        { id: 'undo', title: t('matching.merges.undo'), cell: (merge) => <UnmergeButton merge={merge} /> },
      ]}
    />
  );
}
