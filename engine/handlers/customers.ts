import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `customers.${string}`>;

/** Lists of customers, one customer and their timeline. */
export function customerHandlers(_session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const soon = (): never => {
    throw new Error('being written');
  };
  return { 'customers.page': soon, 'customers.get': soon, 'customers.timeline': soon };
}
