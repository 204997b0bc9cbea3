import { UsersRound, X } from 'lucide-react';
import { useWords } from '../../../i18n/intl.tsx';
import { DecideButtons } from '../../../offers/DecideButtons.tsx';
import { useOverlays } from '../../../state/overlays.ts';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { pairsOf, sharedState, type ChosenOffers } from './chosen-offers.ts';
import s from './Board.module.css';

type Props = Readonly<{ chosen: ChosenOffers; onDone: () => void }>;

/** What can be done with the offers that were chosen. */
export function ChosenBar({ chosen, onDone }: Props) {
  const { t } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const rows = [...chosen.values()];
  const showPeople = () =>
    useOverlays.getState().showPeople({
      people: { kind: 'ids', ids: [...new Set(rows.map(({ customer }) => customer.id))] },
      title: t('opportunities.board.peopleOf'),
    });
  return (
    <div className={s['chosen']}>
      <span className={s['chosenCount']} role="status">
        {t('opportunities.board.chosenCount', { count: chosen.size })}
      </span>
      {!isReadOnly && (
        <DecideButtons
          label={t('opportunities.board.chosenLabel')}
          pairs={pairsOf(rows)}
          state={sharedState(rows)}
          onDone={onDone}
        />
      )}
      <Button size="small" icon={UsersRound} onPress={showPeople}>
        {t('opportunities.board.people')}
      </Button>
      <Button size="small" variant="quiet" icon={X} onPress={onDone}>
        {t('opportunities.board.letGo')}
      </Button>
    </div>
  );
}
