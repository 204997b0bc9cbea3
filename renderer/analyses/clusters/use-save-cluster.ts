import { useState } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { call } from '../../api/client.ts';
import { useOverlays } from '../../state/overlays.ts';
import { useSession } from '../../state/session.ts';

/** Opens the builder with the people of a cluster, listed: it cannot be said as conditions without guessing. */
export function useSaveCluster(params: Input<'analysis.clusters'>) {
  const [saving, setSaving] = useState<number | null>(null);
  const save = async (cluster: number, name: string) => {
    setSaving(cluster);
    try {
      const { clusters } = await call('analysis.clusters', { ...params, detail: true });
      const ids = clusters.find((one) => one.cluster === cluster)?.customerIds ?? [];
      useSession.getState().go({
        screen: 'segment',
        name,
        definition: { version: 1, where: { op: 'condition', condition: { kind: 'people', ids } } },
      });
    } catch (error) {
      useOverlays.setState({ failure: { error } });
    } finally {
      setSaving(null);
    }
  };
  return { saving, save };
}
