import type { BasicPeople } from '../../../../shared/core/model/basic-people.ts';
import type { OfferPick } from '../../../../shared/core/model/offer-pick.ts';
import type { People } from '../../../../shared/core/model/people.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useOverlays } from '../../../state/overlays.ts';
import { Button } from '../../../ui/Button.tsx';
import { Count } from '../../../ui/Values.tsx';
import { everyPick } from '../board/every-offer.ts';

/** Those with such an offer; of a set of people where one is given. */
export function offered(pick: Partial<OfferPick>, of?: BasicPeople): People {
  return { kind: 'offered', ...everyPick, ...pick, ...(of !== undefined && { of }) };
}

type Props = Readonly<{
  count: number;
  /** Who they are, as it stands over the list of them. */
  title: string;
  /** Null: nobody can name them, so the number alone is shown. */
  people: People | null;
}>;

/** A number of people that opens them. */
export function PeopleButton({ count, title, people }: Props) {
  const { t, format } = useWords();
  if (people === null || count === 0) return <Count value={count} />;
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
