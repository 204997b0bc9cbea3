import type { SegmentDefinition } from '../../../../../shared/core/segments/schema.ts';
import { useQuery } from '../../../../api/use-query.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { useSession } from '../../../../state/session.ts';
import { DataTable } from '../../../../ui/DataTable.tsx';
import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { Data } from '../../../../ui/Values.tsx';
import { customerName } from '../../../customer/customer-name.ts';
import { nodeWords } from '../../words/definition-words.ts';
import type { Speech } from '../../words/speech.ts';
import { foundWords, missingWords } from './found-words.ts';
import { nodeAt } from './node-at.ts';
import s from './Result.module.css';

const shown = 50;

type Props = Readonly<{ definition: SegmentDefinition; on: string | null; speech: Speech }>;

/** Who is out by one condition alone, and by how much. */
export function NearMisses({ definition, on, speech }: Props) {
  const words = useWords();
  const { t, format } = words;
  const { data, error, retry } = useQuery('segments.nearMisses', {
    segment: { by: 'definition', definition },
    on,
    limit: shown,
  });
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return <SkeletonLines lines={6} />;
  if (data.people.length === 0) return <p className={s['soft']}>{t('segments.builder.near.nobody')}</p>;
  return (
    <DataTable
      caption={t('segments.builder.near.caption', {
        count: data.total,
        shown: format.number(data.people.length),
      })}
      showCaption
      rows={data.people}
      rowKey={({ customer, path }) => `${customer.id} ${path.join('.')}`}
      onOpen={({ customer }) => useSession.getState().go({ screen: 'customer', id: customer.id })}
      columns={[
        {
          id: 'name',
          title: t('people.column.name'),
          cell: ({ customer }) => <Data>{customerName(customer, words)}</Data>,
        },
        {
          id: 'condition',
          title: t('segments.builder.near.condition'),
          cell({ path }) {
            const node = nodeAt(definition, path);
            return <span className={s['wrap']}>{node === null ? '' : nodeWords(speech, node)}</span>;
          },
        },
        {
          id: 'found',
          title: t('segments.builder.near.found'),
          align: 'end',
          cell: ({ found }) => foundWords(speech, found),
        },
        {
          id: 'missing',
          title: t('segments.builder.near.missing'),
          align: 'end',
          cell: ({ found, missing }) => <Data>{missingWords(speech, found, missing)}</Data>,
        },
      ]}
    />
  );
}
