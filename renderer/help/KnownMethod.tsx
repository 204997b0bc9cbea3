import { MethodSheet } from '../frame/MethodSheet.tsx';
import { useOverlays } from '../state/overlays.ts';
import type { MethodId } from './method-ids.ts';
import { useMethods } from './use-methods.ts';

/** The method that was asked for by its name, over any screen. */
export function KnownMethod({ id }: Readonly<{ id: MethodId }>) {
  const methods = useMethods();
  return <MethodSheet method={methods[id]} onClose={() => useOverlays.getState().showMethod(null)} />;
}
