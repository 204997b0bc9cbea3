import type { People } from '../../../../shared/core/model/people.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Select } from '../../../ui/Select.tsx';

const everybody = 'everybody';

type Props = Readonly<{ people: People | null; onPeople: (people: People | null) => void }>;

/** Everybody, or the members of a saved segment. */
export function SegmentPicker({ people, onPeople }: Props) {
  const { t } = useWords();
  const { data: segments = [] } = useQuery('segments.list', null);
  const id = people?.kind === 'segment' && people.segment.by === 'id' ? String(people.segment.id) : everybody;
  return (
    <Select
      label={t('opportunities.board.filter.segment')}
      value={id}
      options={[
        { value: everybody, label: t('opportunities.board.filter.everybody') },
        ...segments.map((segment) => ({ value: String(segment.id), label: segment.name })),
      ]}
      isSearchable={segments.length > 10}
      onChange={(next) =>
        onPeople(
          next === everybody ? null : { kind: 'segment', segment: { by: 'id', id: Number(next) }, on: null },
        )
      }
    />
  );
}
