// Pages of the list of customers, as scrolling, sorting and searching ask for them; the slowest of each round.
import type { Input } from '../../shared/contract/api.ts';
import { openWorkspace } from '../desk.ts';
import { reportTimes, timed, timedRuns } from '../job.ts';

const engine = await openWorkspace(process.argv[2] ?? '');
const kind = process.argv[3] ?? 'scroll';
type Page = Input<'customers.page'>;
const page = (changes: Partial<Page>): Page => ({
  people: { kind: 'all' },
  search: '',
  sort: { by: 'name', direction: 'ascending' },
  offset: 0,
  limit: 100,
  ...changes,
});
const asked: Readonly<Record<string, readonly Page[]>> = {
  scroll: [0, 25_000, 50_000, 99_900].map((offset) => page({ offset })),
  sort: (['name', 'email', 'orders', 'spent', 'lastOrder'] as const).map((by) =>
    page({ sort: { by, direction: 'descending' } }),
  ),
  search: ['farah', 'haddad', 'emma.costa.5', 'nobody'].map((search) => page({ search })),
};
let slowest: number[] = [];
await timedRuns(5, async () => {
  const round: number[] = [];
  for (const input of asked[kind] ?? [])
    round.push(await timed(() => engine.client('customers.page', input)));
  slowest.push(Math.max(...round));
});
slowest = slowest.slice(1);
await engine.stop();
reportTimes(slowest, 'slowest page');
