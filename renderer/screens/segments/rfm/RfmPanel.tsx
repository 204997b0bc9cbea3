import { ChartNoAxesColumn } from 'lucide-react';
import { RfmView } from '../../../analyses/rfm/RfmView.tsx';
import { useSession } from '../../../state/session.ts';
import { NothingBroughtIn } from '../../../onboarding/NothingBroughtIn.tsx';

/** Customers by recency, frequency and money. */
export function RfmPanel() {
  const hasOrders = useSession(({ workspace }) => (workspace?.counts.orders ?? 0) > 0);
  return hasOrders ? <RfmView /> : <NothingBroughtIn icon={ChartNoAxesColumn} part="segments" />;
}
