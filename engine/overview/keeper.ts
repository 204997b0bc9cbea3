import {
  overviewSources,
  type OverviewCandidate,
  type OverviewSource,
} from '../../shared/core/model/overview.ts';
import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { todayOf } from '../analysis/asked.ts';
import { perSession } from '../per-session.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { lookingFor, type Source } from './looking.ts';
import { lookAtActivity } from './sources/look-at-activity.ts';
import { lookAtFeedback } from './sources/look-at-feedback.ts';
import { lookAtFollowUps } from './sources/look-at-follow-ups.ts';
import { lookAtImport } from './sources/look-at-import.ts';
import { lookAtOffers } from './sources/look-at-offers.ts';
import { lookAtOverdue } from './sources/look-at-overdue.ts';
import { lookAtQuality } from './sources/look-at-quality.ts';
import { lookAtSegments } from './sources/look-at-segments.ts';
import { lookAtThemes } from './sources/look-at-themes.ts';

const sources: Readonly<Record<OverviewSource, Source>> = {
  activity: lookAtActivity,
  overdue: lookAtOverdue,
  'follow-ups': lookAtFollowUps,
  import: lookAtImport,
  quality: lookAtQuality,
  segments: lookAtSegments,
  feedback: lookAtFeedback,
  themes: lookAtThemes,
  offers: lookAtOffers,
};

/** What was found in one state of the data, so far. */
export type Found = Readonly<{
  candidates: readonly OverviewCandidate[];
  ready: number;
  pending: readonly OverviewSource[];
  failed: readonly OverviewSource[];
  /** How many people a set has; asked once. */
  count: (people: People) => Promise<number>;
}>;

/** Looks at every source once for a state of the data, one after the other, and begins none while nobody waits. */
export interface OverviewKeeper {
  /** What is found once more sources than `after` are ready, or all. @throws {AppError} 'cancelled', 'no-workspace' */
  readonly read: (after: number, job: Job) => Promise<Found>;
  /** Makes a change that changes nothing that sources look at: what was found stays found. */
  readonly keepOver: (change: () => Promise<void>) => Promise<void>;
}

type Looks = {
  workspace: Workspace;
  dataVersion: number;
  today: string;
  isOver: boolean;
  stops: (() => void)[];
  found: Map<OverviewSource, readonly OverviewCandidate[] | null>;
  counts: Map<string, Promise<number>>;
  waiting: Set<() => void>;
  /** Goes on; null while nothing stands still. */
  goOn: (() => void) | null;
};

/** A job that ends with the looks. */
function jobOf(looks: Looks): Job {
  return {
    progress: () => undefined,
    throwIfCancelled() {
      if (looks.isOver) throw new AppError('cancelled');
    },
    onCancel(stop) {
      if (looks.isOver) stop();
      else looks.stops.push(stop);
    },
  };
}

/** Whoever waited looks at what there is; who still lacks something waits anew. */
function wakeAll(looks: Looks): void {
  for (const wake of looks.waiting) wake();
  looks.waiting.clear();
}

function end(looks: Looks | null): void {
  if (looks === null || looks.isOver) return;
  looks.isOver = true;
  for (const stop of looks.stops) stop();
  wakeAll(looks);
  looks.goOn?.();
}

/** Resolves once somebody waits for what comes next, or nothing will. */
async function someoneWaits(looks: Looks): Promise<void> {
  if (looks.waiting.size > 0 || looks.isOver) return;
  await new Promise<void>((resolve) => {
    looks.goOn = resolve;
  });
  looks.goOn = null;
}

/** Whether the data are those that are looked at still. */
function isOfPresent(session: Session, { workspace, dataVersion, today }: Looks): boolean {
  const isSame = session.openWorkspace() === workspace && workspace.dataVersion() === dataVersion;
  return isSame && todayOf(session) === today;
}

async function lookAtAll(session: Session, looks: Looks): Promise<void> {
  const looking = lookingFor(session, jobOf(looks));
  for (const source of overviewSources) {
    await someoneWaits(looks);
    if (!isOfPresent(session, looks)) end(looks);
    if (looks.isOver) return;
    // a source that fails is told of by its name; the others go on
    const found = await sources[source](looking).catch(() => null);
    looks.found.set(source, found);
    wakeAll(looks);
  }
}

function makeKeeper(session: Session): OverviewKeeper {
  let kept: Looks | null = null;

  function present(): Looks {
    const workspace = session.workspace();
    if (kept !== null && isOfPresent(session, kept)) return kept;
    end(kept);
    const looks: Looks = {
      ...{
        workspace,
        dataVersion: workspace.dataVersion(),
        today: todayOf(session),
        isOver: false,
        stops: [],
      },
      ...{ found: new Map(), counts: new Map(), waiting: new Set(), goOn: null },
    };
    kept = looks;
    void lookAtAll(session, looks);
    return looks;
  }

  /** Waits for one more source. */
  async function wait(looks: Looks, job: Job): Promise<void> {
    let wake: () => void = () => undefined;
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    looks.waiting.add(wake);
    looks.goOn?.();
    job.onCancel(wake);
    await woken;
    looks.waiting.delete(wake);
    job.throwIfCancelled();
  }

  return {
    async read(after, job) {
      for (;;) {
        job.throwIfCancelled();
        const looks = present();
        const ready = looks.found.size;
        if (!looks.isOver && (ready > after || ready === overviewSources.length)) {
          return {
            candidates: [...looks.found.values()].flatMap((own) => own ?? []),
            ready,
            pending: overviewSources.filter((source) => !looks.found.has(source)),
            failed: overviewSources.filter((source) => looks.found.get(source) === null),
            count(people) {
              const name = JSON.stringify(people);
              const counted =
                looks.counts.get(name) ??
                resolvePeople(session, people, jobOf(looks)).then(({ length }) => length);
              looks.counts.set(name, counted);
              return counted;
            },
          };
        }
        await wait(looks, job);
      }
    },
    async keepOver(change) {
      const looks = kept;
      await change();
      // something else may have changed meanwhile: then everything is looked at again
      if (looks === null || looks.found.size < overviewSources.length) return;
      if (looks.workspace.dataVersion() === looks.dataVersion + 1) looks.dataVersion += 1;
    },
  };
}

/** What is found of a session's workspace; once however many handlers ask. */
export const overviewOf = perSession(makeKeeper);
