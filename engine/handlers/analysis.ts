import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { analysesOf } from '../analysis/run.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `analysis.${string}`>;

/** Every analysis of the catalogue: a missing one does not compile. */
export function analysisHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const analyses = analysesOf(session);
  return {
    'analysis.activity': (params, job) => analyses.run('activity', params, resolvePeople, job),
    'analysis.rfm': (params, job) => analyses.run('rfm', params, resolvePeople, job),
    'analysis.clusters': (params, job) => analyses.run('clusters', params, resolvePeople, job),
    'analysis.compare': (params, job) => analyses.run('compare', params, resolvePeople, job),
    'analysis.overlap': (params, job) => analyses.run('overlap', params, resolvePeople, job),
    'analysis.scores': (params, job) => analyses.run('scores', params, resolvePeople, job),
    'analysis.drivers': (params, job) => analyses.run('drivers', params, resolvePeople, job),
    'analysis.sentiment': (params, job) => analyses.run('sentiment', params, resolvePeople, job),
    'analysis.themes': (params, job) => analyses.run('themes', params, resolvePeople, job),
    'analysis.requests': (params, job) => analyses.run('requests', params, resolvePeople, job),
    'analysis.up-sell': (params, job) => analyses.run('up-sell', params, resolvePeople, job),
    'analysis.white-space': (params, job) => analyses.run('white-space', params, resolvePeople, job),
    'analysis.next-products': (params, job) => analyses.run('next-products', params, resolvePeople, job),
    'analysis.backtest': (params, job) => analyses.run('backtest', params, resolvePeople, job),
    'analysis.rules': (params, job) => analyses.run('rules', params, resolvePeople, job),
    'analysis.sequences': (params, job) => analyses.run('sequences', params, resolvePeople, job),
  };
}
