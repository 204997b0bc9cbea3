import type { SegmentSummary } from '../../../../shared/core/model/segments.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useOverlays } from '../../../state/overlays.ts';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Count, Data, Money, Share } from '../../../ui/Values.tsx';
import { When } from '../../../ui/When.tsx';
import { definitionWords } from '../words/definition-words.ts';
import { useSpeech } from '../words/use-speech.ts';
import s from './List.module.css';

type Props = Readonly<{
  segments: readonly SegmentSummary[];
  chosen: readonly number[];
  onChoose: (ids: readonly number[]) => void;
}>;

/** The segments of the workspace: how many, what they spend, who came and went. */
export function SavedSegments({ segments, chosen, onChoose }: Props) {
  const { t, format } = useWords();
  const speech = useSpeech(segments.map(({ definition }) => definition));
  const drift = (value: number | null, sign: string) =>
    value === null ? (
      <Data>{null}</Data>
    ) : (
      <bdi>{value === 0 ? format.number(0) : sign + format.number(value)}</bdi>
    );
  return (
    <DataTable
      caption={t('segments.list.saved')}
      rows={segments}
      rowKey={({ id }) => id}
      onOpen={({ id }) => useSession.getState().go({ screen: 'segment', id })}
      columns={[
        {
          id: 'name',
          title: t('segments.list.name'),
          sortBy: ({ name }) => name,
          cell: ({ name }) => (
            <span className={s['name']}>
              <bdi dir="auto">{name}</bdi>
            </span>
          ),
        },
        {
          id: 'choose',
          title: t('segments.list.choose'),
          cell: ({ id, name }) => (
            <Checkbox
              label={t('segments.list.chooseOne', { name: isolate(name) })}
              hideLabel
              isSelected={chosen.includes(id)}
              onChange={(isChosen) =>
                onChoose(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
          ),
        },
        {
          id: 'definition',
          title: t('segments.list.definition'),
          cell: ({ definition }) => (
            <span className={s['reading']}>{speech === null ? '' : definitionWords(speech, definition)}</span>
          ),
        },
        {
          id: 'customers',
          title: t('segments.list.customers'),
          align: 'end',
          sortBy: ({ customers }) => customers,
          cell: ({ id, name, customers }) => (
            <Button
              size="small"
              variant="quiet"
              aria-label={t('segments.list.showPeople', { name: isolate(name), count: customers })}
              onPress={() =>
                useOverlays.getState().showPeople({
                  title: name,
                  people: { kind: 'segment', segment: { by: 'id', id }, on: null },
                })
              }
            >
              <Count value={customers} />
            </Button>
          ),
        },
        {
          id: 'share',
          title: t('segments.list.share'),
          align: 'end',
          sortBy: ({ share }) => share,
          cell: ({ share }) => <Share value={share} />,
        },
        {
          id: 'spent',
          title: t('segments.list.spent'),
          align: 'end',
          sortBy: ({ spentMinor }) => spentMinor,
          cell: ({ spentMinor }) => <Money minor={spentMinor} rounded />,
        },
        {
          id: 'joined',
          title: t('segments.list.joined'),
          align: 'end',
          sortBy: ({ joined }) => joined,
          cell: ({ joined }) => drift(joined, '+'),
        },
        {
          id: 'left',
          title: t('segments.list.left'),
          align: 'end',
          sortBy: ({ left }) => left,
          cell: ({ left }) => drift(left, '−'),
        },
        {
          id: 'used',
          title: t('segments.list.usedBy'),
          sortBy: ({ usedBy }) => usedBy.length,
          cell: ({ usedBy }) => <Data>{usedBy.map(({ name }) => name).join(' · ')}</Data>,
        },
        {
          id: 'changed',
          title: t('segments.list.changed'),
          align: 'end',
          sortBy: ({ changedAt }) => changedAt,
          cell: ({ changedAt }) => <When instant={changedAt} />,
        },
      ]}
    />
  );
}
