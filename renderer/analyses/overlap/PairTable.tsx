import type { Output } from '../../../shared/contract/api.ts';
import { useWords } from '../../i18n/intl.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Count, Data, Share } from '../../ui/Values.tsx';
import { Remark } from '../../ui/Remark.tsx';

export type Pair = Output<'analysis.overlap'>['pairs'][number];

type Props = Readonly<{
  pairs: readonly Pair[];
  names: readonly string[];
  onPeople: (pair: Pair) => void;
}>;

/** How alike every two segments are; a line opens the people in both. */
export function PairTable({ pairs, names, onPeople }: Props) {
  const { t } = useWords();
  return (
    <div>
      <DataTable
        caption={t('overlap.pairs.caption')}
        showCaption
        rows={pairs}
        rowKey={({ first, second }) => `${first}-${second}`}
        onOpen={onPeople}
        columns={[
          {
            id: 'first',
            title: t('overlap.column.first'),
            cell: ({ first }) => <Data>{names[first] ?? null}</Data>,
          },
          {
            id: 'second',
            title: t('overlap.column.second'),
            cell: ({ second }) => <Data>{names[second] ?? null}</Data>,
          },
          {
            id: 'both',
            title: t('overlap.column.both'),
            align: 'end',
            sortBy: ({ both }) => both,
            cell: ({ both }) => <Count value={both} />,
          },
          {
            id: 'either',
            title: t('overlap.column.either'),
            align: 'end',
            sortBy: ({ either }) => either,
            cell: ({ either }) => <Count value={either} />,
          },
          {
            id: 'jaccard',
            title: t('overlap.column.jaccard'),
            align: 'end',
            sortBy: ({ jaccard }) => jaccard,
            cell: ({ jaccard }) => (jaccard === null ? <Data>{null}</Data> : <Share value={jaccard} />),
          },
        ]}
      />
      <Remark tone="faint">{t('overlap.pairs.note')}</Remark>
    </div>
  );
}
