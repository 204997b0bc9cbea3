import { Users } from 'lucide-react';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import { sequenceKey, sequenceSentence, thingsOf, type Sequence, type Sequences } from './sequence-words.ts';

/** Whose people are shown: those who may buy the second thing now, or those who did. */
export type SequencePeople = 'waiting' | 'followed';

type Props = Readonly<{ result: Sequences; onPeople: (row: Sequence, which: SequencePeople) => void }>;

/** Every pair as a sentence, with its numbers and the people behind it. */
export function SequenceTable({ result, onPeople }: Props) {
  const words = useWords();
  const { t, format } = words;
  return (
    <DataTable<Sequence>
      caption={t('sequences.table')}
      showCaption
      rows={result.rules}
      rowKey={sequenceKey}
      columns={[
        {
          id: 'pair',
          title: t('sequences.column.pair'),
          sortBy: ({ from, to }) => `${from} ${to}`,
          cell: (row) => sequenceSentence(words, row),
        },
        {
          id: 'share',
          title: t('sequences.column.share'),
          align: 'end',
          sortBy: ({ confidence }) => confidence,
          cell: ({ confidence, confidenceInterval, buyers }) => (
            <Share value={confidence} interval={confidenceInterval} n={buyers} />
          ),
        },
        {
          id: 'difference',
          title: t('sequences.column.difference'),
          align: 'end',
          sortBy: ({ difference }) => difference.value,
          cell: ({ difference: { value, interval } }) => (
            <bdi>
              {t('sequences.differenceWithInterval', {
                value: format.number(value * 100),
                low: format.number(interval[0] * 100),
                high: format.number(interval[1] * 100),
              })}
            </bdi>
          ),
        },
        {
          id: 'median',
          title: t('sequences.column.median'),
          align: 'end',
          sortBy: ({ medianDays }) => medianDays,
          cell: ({ medianDays }) => <Count value={medianDays} />,
        },
        {
          id: 'waiting',
          title: t('sequences.column.waiting'),
          align: 'end',
          sortBy: ({ waiting }) => waiting,
          cell: ({ waiting }) => <Count value={waiting} />,
        },
        {
          id: 'people',
          title: t('rules.column.people'),
          cell: (row) => (
            <ButtonRow>
              <Button
                size="small"
                icon={Users}
                isDisabled={row.waiting === 0}
                aria-label={t('sequences.waitingOf', thingsOf(row))}
                onPress={() => onPeople(row, 'waiting')}
              >
                {t('sequences.waiting')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('sequences.followedOf', thingsOf(row))}
                onPress={() => onPeople(row, 'followed')}
              >
                {t('sequences.followed')}
              </Button>
            </ButtonRow>
          ),
        },
      ]}
    />
  );
}
