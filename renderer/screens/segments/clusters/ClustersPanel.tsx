import { Shapes } from 'lucide-react';
import { ClustersView } from '../../../analyses/clusters/ClustersView.tsx';
import { useSession } from '../../../state/session.ts';
import { NothingBroughtIn } from '../../../onboarding/NothingBroughtIn.tsx';

/** Groups of customers that the data show and nobody defined. */
export function ClustersPanel() {
  const hasCustomers = useSession(({ workspace }) => (workspace?.counts.customers ?? 0) > 0);
  return hasCustomers ? <ClustersView /> : <NothingBroughtIn icon={Shapes} part="clusters" />;
}
