import { Clock, MessageCircle, RotateCcw, ThumbsDown, Trophy } from 'lucide-react';
import { useState } from 'react';
import type { OfferDecision } from '../../shared/core/model/opportunities.ts';
import { useWords } from '../i18n/intl.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonRow } from '../ui/ButtonRow.tsx';
import type { IconDrawing } from '../ui/Icon.tsx';
import { decideOffers } from './decide-offers.ts';
import { SnoozeDialog } from './SnoozeDialog.tsx';

type State = OfferDecision['state'];

const icons: Readonly<Record<State, IconDrawing>> = {
  contacted: MessageCircle,
  won: Trophy,
  lost: ThumbsDown,
  snoozed: Clock,
  open: RotateCcw,
};
const order: readonly State[] = ['contacted', 'won', 'lost', 'snoozed', 'open'];

type Props = Readonly<{
  label: string;
  pairs: OfferDecision['pairs'];
  /** Of them all, where they have the same one: it is not offered again. */
  state: State | null;
  onDone: () => void;
}>;

/** What became of offers: one button for each thing that can become of them. */
export function DecideButtons({ label, pairs, state, onDone }: Props) {
  const { t } = useWords();
  const [isSnoozing, setSnoozing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const decide = async (next: State, until: string | null) => {
    setBusy(true);
    const isDone = await decideOffers({ pairs, state: next, until });
    setBusy(false);
    if (isDone) onDone();
    return isDone;
  };
  return (
    <ButtonRow label={label}>
      {order
        .filter((next) => next !== state || next === 'snoozed')
        .map((next) => (
          <Button
            key={next}
            size="small"
            icon={icons[next]}
            isDisabled={isBusy}
            onPress={() => (next === 'snoozed' ? setSnoozing(true) : void decide(next, null))}
          >
            {t(`opportunities.act.${next}`)}
          </Button>
        ))}
      {isSnoozing && (
        <SnoozeDialog onClose={() => setSnoozing(false)} onSnooze={(until) => decide('snoozed', until)} />
      )}
    </ButtonRow>
  );
}
