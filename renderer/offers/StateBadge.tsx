import type { Offer } from '../../shared/core/model/opportunities.ts';
import { useWords } from '../i18n/intl.tsx';
import { Badge, type BadgeTone } from '../ui/Badge.tsx';

const tones: Readonly<Record<Offer['state'], BadgeTone>> = {
  open: 'plain',
  contacted: 'accent',
  won: 'accent',
  lost: 'plain',
  snoozed: 'warning',
};

/** Where an offer stands. */
export function StateBadge({ state }: Readonly<{ state: Offer['state'] }>) {
  const { t } = useWords();
  return <Badge tone={tones[state]}>{t(`opportunities.state.${state}`)}</Badge>;
}
