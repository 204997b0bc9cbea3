import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { lineageOf } from '../lineage/lineage-of.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `lineage.${string}`>;

/** Where values come from. */
export function lineageHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return { 'lineage.of': (target) => lineageOf(session.workspace().db, target) };
}
