import type { PeopleColumns } from '../../shared/core/columns/people-columns.ts';
import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import { int } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { JoinedPairs } from '../../shared/core/identity/matching/clusters/join-pairs.ts';
import { customerPairKey, decidedApart } from '../../shared/core/identity/matching/decided-apart.ts';
import type { MatchPair, MatchSummary, MatchThresholds } from '../../shared/core/model/matching.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { analysesOf } from '../analysis/run.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { joinPeople, scorePeople, type ScoredPeople } from './run-stages.ts';
import { pairShower } from './show-pairs.ts';
import { openPairs, summariseMatching } from './summarise.ts';
import { readThresholds, writeThresholds } from './thresholds.ts';

type Band = MatchPair['band'];
type Page = Readonly<{ band: Band; offset: number; limit: number }>;

/** Matching of the open workspace: one run is kept until customers change. */
export interface Matching {
  readonly run: (job: Job) => Promise<MatchSummary>;
  readonly summary: () => MatchSummary | null;
  readonly pairs: (page: Page, job: Job) => Promise<{ total: number; pairs: MatchPair[] }>;
  readonly setThresholds: (thresholds: MatchThresholds, job: Job) => Promise<MatchSummary>;
  /** Ids of the customers of each group that the automatic band joins, those merged or decided apart since left out; ascending. */
  readonly groups: (job: Job) => Promise<readonly (readonly number[])[]>;
  /**
   * Carries out a change that only decides about pairs (a verdict, a merge, a merge undone) and keeps what was found through it. Such
   * pairs are left out of lists by themselves.
   */
  readonly keepThrough: <T>(change: () => Promise<T>) => Promise<T>;
}

type Kept = {
  readonly workspace: Workspace;
  readonly people: PeopleColumns;
  readonly found: ScoredPeople;
  readonly thresholds: MatchThresholds;
  readonly joined: JoinedPairs;
  /** The data version up to which nothing but decisions has changed. */
  validAt: number;
};

/** What is decided about customers now. */
type Verdicts = Readonly<{ apart: ReadonlySet<string>; merged: ReadonlySet<number> }>;

function readVerdicts({ db }: Workspace): Verdicts {
  const merged = db.all(sql`SELECT id FROM customer WHERE redirect_to IS NOT NULL`, { id: int });
  return { apart: decidedApart(db), merged: new Set(merged.map(({ id }) => id)) };
}

/** Pairs of customer keys as rows of the columns, two after two; pairs of customers that are not there are left out. */
function apartRows(people: PeopleColumns, apart: ReadonlySet<string>): Int32Array {
  const rowOf = rowFinder(people.id);
  const rows = [...apart].map((key) => key.split(' ').map((id) => rowOf(Number(id))));
  return Int32Array.from(rows.filter((pair) => pair.every((row) => row >= 0)).flat());
}

function isClosedPair({ people }: Kept, { apart, merged }: Verdicts): (a: number, b: number) => boolean {
  return (a, b) => {
    const [one, other] = [people.id[a] ?? 0, people.id[b] ?? 0];
    return merged.has(one) || merged.has(other) || (apart.size > 0 && apart.has(customerPairKey(one, other)));
  };
}

/** As they are said in the history of steps. */
function percents({ merge, review }: MatchThresholds): { merge: number; review: number } {
  const percent = (share: number) => Math.round(share * 10_000) / 100;
  return { merge: percent(merge), review: percent(review) };
}

function startMatching(session: Session): Matching {
  let kept: Kept | null = null;

  const current = (): Kept | null => (kept?.workspace === session.openWorkspace() ? kept : null);
  const isStale = (run: Kept): boolean => run.validAt !== run.workspace.dataVersion();

  function summarise(run: Kept): MatchSummary {
    const verdicts = readVerdicts(run.workspace);
    return summariseMatching(
      run.found.prepared,
      run.found.scored,
      run.joined,
      openPairs(run.joined, isClosedPair(run, verdicts)),
      {
        dataVersion: run.people.dataVersion,
        isStale: isStale(run),
        thresholds: run.thresholds,
        decidedApart: verdicts.apart.size,
      },
    );
  }

  async function join(
    workspace: Workspace,
    people: PeopleColumns,
    found: ScoredPeople,
    job: Job,
  ): Promise<Kept> {
    const validAt = workspace.dataVersion();
    const thresholds = readThresholds(workspace.db);
    const apart = apartRows(people, decidedApart(workspace.db));
    const joined = await joinPeople(analysesOf(session).pool(), found, thresholds, apart, job);
    return { workspace, people, found, thresholds, joined, validAt };
  }

  async function find(job: Job): Promise<Kept> {
    const run = current();
    if (run !== null && !isStale(run)) return run;
    const workspace = session.workspace();
    const people = await session.people();
    const found = await scorePeople(analysesOf(session).pool(), people, job);
    const made = await join(workspace, people, found, job);
    made.validAt = people.dataVersion;
    kept = made;
    return made;
  }

  async function keepThrough<T>(change: () => Promise<T>): Promise<T> {
    const run = current();
    const before = run?.workspace.dataVersion();
    const result = await change();
    // another change that came between is not ours to judge
    if (run !== null && run.validAt === before && run.workspace.dataVersion() === before + 1)
      run.validAt = before + 1;
    return result;
  }

  return {
    run: async (job) => summarise(await find(job)),
    summary() {
      const run = current();
      return run === null ? null : summarise(run);
    },
    async pairs({ band, offset, limit }, job) {
      const run = current() ?? (await find(job));
      const open = openPairs(run.joined, isClosedPair(run, readVerdicts(run.workspace)))[band];
      const show = pairShower(run.people, run.found.prepared, run.joined);
      return { total: open.length, pairs: open.slice(offset, offset + limit).map(show) };
    },
    async setThresholds(thresholds, job) {
      const workspace = session.workspace();
      const { merge, review } = thresholds;
      await keepThrough(() =>
        workspace.change({ name: 'set-matching-thresholds', params: percents({ merge, review }) }, (db) =>
          writeThresholds(db, thresholds),
        ),
      );
      const run = await find(job);
      kept = await join(workspace, run.people, run.found, job);
      return summarise(kept);
    },
    async groups(job) {
      const run = await find(job);
      const { apart, merged } = readVerdicts(run.workspace);
      const groups = new Map<number, number[]>();
      run.joined.cluster.forEach((group, row) => {
        const id = run.people.id[row] ?? 0;
        if (!merged.has(id)) groups.set(group, [...(groups.get(group) ?? []), id]);
      });
      return [...groups.values()].filter(
        (ids) =>
          ids.length > 1 &&
          !ids.some((one, at) => ids.slice(at + 1).some((other) => apart.has(customerPairKey(one, other)))),
      );
    },
    keepThrough,
  };
}

const bySession = new WeakMap<Session, Matching>();

/** The matching of a session; one run however many handlers ask. */
export function matchingOf(session: Session): Matching {
  const found = bySession.get(session) ?? startMatching(session);
  bySession.set(session, found);
  return found;
}
