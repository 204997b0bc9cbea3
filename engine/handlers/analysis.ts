import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `analysis.${string}`>;

/** Every analysis of the catalogue. */
export function analysisHandlers(_session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const soon = (): never => {
    throw new Error('being written');
  };
  return { 'analysis.rfm': soon };
}
