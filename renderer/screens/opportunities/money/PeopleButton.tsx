import type { BasicPeople } from '../../../../shared/core/model/basic-people.ts';
import type { OfferPick } from '../../../../shared/core/model/offer-pick.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useOverlays } from '../../../state/overlays.ts';
import { Button } from '../../../ui/Button.tsx';
import { Count } from '../../../ui/Values.tsx';
import { everyPick } from '../board/every-offer.ts';

type Props = Readonly<{
  count: number;
  /** What they are offered, or whose offers they are: as it stands in the row. */
  title: string;
  pick?: Partial<OfferPick>;
  /** Null: nobody can name them, so the number alone is shown. */
  of?: BasicPeople | null;
}>;

/** A number of people with an offer that opens them. */
export function PeopleButton({ count, title, pick, of }: Props) {
  const { t, format } = useWords();
  if (of === null || count === 0) return <Count value={count} />;
  const people = { kind: 'offered', ...everyPick, ...pick, ...(of !== undefined && { of }) } as const;
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={t('opportunities.money.show', { title, count })}
      onPress={() => useOverlays.getState().showPeople({ people, title })}
    >
      {format.number(count)}
    </Button>
  );
}
