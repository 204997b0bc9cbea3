import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { analysesOf } from '../analysis/run.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `analysis.${string}`>;

/** Every analysis of the catalogue: a missing one does not compile. */
export function analysisHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const analyses = analysesOf(session);
  return {
    'analysis.rfm': (params, job) => analyses.run('rfm', params, job),
  };
}
