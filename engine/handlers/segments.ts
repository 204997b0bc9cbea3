import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';

type Own = Extract<HostedBy<'engine'>, `segments.${string}`>;

const notBuilt = () => Promise.reject(new Error('not built'));

/** Segments: what they are, who is in them, and why. */
export function segmentHandlers(): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'segments.list': notBuilt,
    'segments.get': notBuilt,
    'segments.ready': notBuilt,
    'segments.vocabulary': notBuilt,
    'segments.values': notBuilt,
    'segments.productNames': notBuilt,
    'segments.count': notBuilt,
    'segments.save': notBuilt,
    'segments.duplicate': notBuilt,
    'segments.remove': notBuilt,
    'segments.explain': notBuilt,
    'segments.nearMisses': notBuilt,
    'segments.history': notBuilt,
    'segments.changes': notBuilt,
  };
}
