import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { exportTable } from '../files/export-table.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `table.${string}`>;

/** Tables of results, written to files. */
export function tableHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'table.export': async ({ table, type, file, by }) => ({
      written: await exportTable(session, { table, type, path: session.grants.path(file), by }),
    }),
  };
}
