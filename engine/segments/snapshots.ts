import { setImmediate } from 'node:timers/promises';
import { startJob } from '../../shared/contract/serve.ts';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { Day } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { readMergedIds } from '../../shared/core/segments/snapshots/merged-ids.ts';
import { packIds } from '../../shared/core/segments/snapshots/pack-ids.ts';
import { readMembers, readSnapshots } from '../../shared/core/segments/snapshots/read-snapshots.ts';
import {
  nextSnapshotId,
  peopleMark,
  storeSnapshots,
  type NewSnapshot,
} from '../../shared/core/segments/snapshots/store-snapshot.ts';
import type { SegmentDefinition } from '../../shared/core/segments/schema.ts';
import { readSegments } from '../../shared/core/segments/store/read-segments.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';
import { evaluationOf, type Evaluated } from './evaluation.ts';
import { dayAsked } from './day-asked.ts';
import { membersOf } from './members-of.ts';

/** The looks at saved segments after the data changed: beside everything else, one round at a time. */
export interface Snapshots {
  /** Something of the window's workspace changed: where it was data, all segments are looked at once it is quiet. */
  readonly changed: () => void;
  /** Looks that are due are taken now; resolves when they are, or when the time is up: then the rest is left out. */
  readonly finish: (withinMs?: number) => Promise<void>;
  /** Ends what is under way and what is due. */
  readonly drop: () => void;
}

type Round = Readonly<{ done: Promise<void>; cancel: () => void }>;
type Seen = Readonly<{ workspace: Workspace; dataVersion: number }>;

/** How long nothing must have changed before all segments are looked at: a review of matches changes something every second. */
const quietMs = 1_500;
/** A window that closes waits no longer. */
const closingMs = 5_000;
/** Looks are written down together up to this; many at once would make the workspace save as a whole. */
const batchBytes = 1024 * 1024;
/** Steps after which members are who they were. */
const quietSteps: readonly string[] = [
  ...['add-note', 'edit-note', 'remove-note', 'save-recipe', 'remove-recipe', 'save-rule', 'remove-rule'],
  ...['set-matching-thresholds', 'decide-different', 'take-back-decision', 'remove-segment'],
];

const unanswerable: readonly string[] = ['segment-unknown', 'segment-circular', 'segment-unreadable'];

function lastStepIsQuiet({ db }: Workspace): boolean {
  const step = db.first(sql`SELECT name, is_undone AS isUndone FROM undo_step ORDER BY id DESC LIMIT 1`, {
    name: text,
    isUndone: int,
  });
  return step !== null && step.isUndone === 0 && quietSteps.includes(step.name);
}

function hasSegments({ db }: Workspace): boolean {
  return db.first(sql`SELECT id FROM segment LIMIT 1`, { id: int }) !== null;
}

function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function makeSnapshots(session: Session): Snapshots {
  let seen: Seen | null = null;
  let timer: NodeJS.Timeout | undefined;
  /** Whether the data changed and nobody has looked since. Opening alone makes nothing due. */
  let isDue = false;
  let running: Round | null = null;

  /** Who is in a segment; null where it names one that is not there, as only a file from elsewhere does. */
  async function evaluate(definition: SegmentDefinition, on: Day, job: Job): Promise<Evaluated | null> {
    try {
      return await evaluationOf(session).evaluate(definition, on, job);
    } catch (error) {
      if (error instanceof AppError && unanswerable.includes(error.code)) return null;
      throw error;
    }
  }

  /** Looks at every segment, and keeps the look where its members are others than at the last one. */
  async function lookAtAll(workspace: Workspace, job: Job): Promise<void> {
    const { db } = workspace;
    const dataVersion = workspace.dataVersion();
    const isSame = () => session.openWorkspace() === workspace && workspace.dataVersion() === dataVersion;
    const takenAt = session.now();
    const today = dayAsked(session, null);
    const merges = readMergedIds(db);
    const mark = peopleMark(db);
    let id = nextSnapshotId(db, takenAt);
    let batch: NewSnapshot[] = [];
    const keep = async () => {
      const looks = batch;
      batch = [];
      if (looks.length > 0 && session.openWorkspace() === workspace)
        await workspace.note((write) => storeSnapshots(write, looks));
    };
    for (const segment of readSegments(db)) {
      const evaluated = await evaluate(segment.definition, today, job);
      // the data are others by now: whatever changed them asked for another round
      if (!isSame()) return;
      if (evaluated === null) continue;
      const ids = membersOf(evaluated);
      const members = packIds(merges.withMerged(ids));
      const [last] = readSnapshots(db, segment.id);
      const isSameAsLast = last?.customers === ids.length && equalBytes(readMembers(db, last.id), members);
      if (!isSameAsLast) {
        const { id: segmentId, version } = segment;
        batch.push({ id, segmentId, version, takenAt, customers: ids.length, members, peopleMark: mark });
        id += 1;
      }
      if (batch.reduce((sum, look) => sum + look.members.length, 0) > batchBytes) await keep();
      await setImmediate();
    }
    await keep();
  }

  async function begin(): Promise<void> {
    clearTimeout(timer);
    await running?.done;
    const workspace = session.openWorkspace();
    isDue = false;
    if (workspace === null || running !== null) return;
    const { job, cancel } = startJob(() => undefined);
    // a look that fails is one point less of a history: whoever asks for the segment hears why, and the medium's failures are told anyway
    const done = lookAtAll(workspace, job)
      .catch(() => undefined)
      .finally(() => {
        running = null;
      });
    running = { done, cancel };
    await done;
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void begin(), quietMs);
    timer.unref();
  }

  function drop(): void {
    clearTimeout(timer);
    running?.cancel();
    isDue = false;
    seen = null;
  }

  return {
    changed() {
      const workspace = session.openWorkspace();
      if (workspace?.readOnly !== null) return;
      const dataVersion = workspace.dataVersion();
      if (seen?.workspace === workspace && seen.dataVersion === dataVersion) return;
      const isOpened = seen?.workspace !== workspace;
      seen = { workspace, dataVersion };
      if (!hasSegments(workspace)) return;
      if (isOpened) {
        // days pass while a workspace is closed, and an earlier window may have ended before it looked
        soon();
        return;
      }
      if (lastStepIsQuiet(workspace)) return;
      isDue = true;
      soon();
    },
    async finish(withinMs = closingMs) {
      if (!isDue && running === null) return;
      let limit: NodeJS.Timeout | undefined;
      const timeUp = new Promise<void>((resolve) => {
        limit = setTimeout(() => {
          running?.cancel();
          resolve();
        }, withinMs);
      });
      const all = async () => {
        for (let round: Round | null = running; isDue || round !== null; round = running)
          await (round === null ? begin() : round.done);
      };
      await Promise.race([all(), timeUp]);
      clearTimeout(limit);
    },
    drop,
  };
}

/** The looks of a session. */
export const snapshotsOf = perSession(makeSnapshots);
