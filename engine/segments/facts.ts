import type { FactParts, PartKey } from '../../shared/core/segments/facts/facts.ts';
import { factsOver } from '../../shared/core/segments/facts/facts.ts';
import { partNeeds, readPart, type OwnPart } from '../../shared/core/segments/facts/build-part.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { DataChanged, inSlices } from '../in-slices.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../store/workspace.ts';

/** The parts of one state of the data that were read so far. */
export type FactSet = Readonly<{ dataVersion: number; parts: ReadonlyMap<PartKey, unknown> }>;

/** What definitions are asked of: each part is read when it is first asked for, once per state of the data. */
export interface SegmentFacts {
  /**
   * A set with at least these parts, of the present data. It is the same object for as long as the data stay the same. Whoever cancels the
   * job waits no longer; what is being read is read to its end, since it will be asked for again.
   * @throws {AppError} 'cancelled', 'no-workspace'
   */
  readonly withParts: (keys: readonly PartKey[], job: Job) => Promise<FactSet>;
}

type Growing = Readonly<{
  workspace: Workspace;
  dataVersion: number;
  parts: Map<PartKey, unknown>;
  reading: Map<PartKey, Promise<void>>;
}>;

function makeFacts(session: Session): SegmentFacts {
  let current: Growing | null = null;

  function present(): Growing {
    const workspace = session.workspace();
    const dataVersion = workspace.dataVersion();
    if (current?.workspace !== workspace || current.dataVersion !== dataVersion)
      current = { workspace, dataVersion, parts: new Map(), reading: new Map() };
    return current;
  }

  function mustBePresent({ workspace, dataVersion }: Growing): void {
    if (session.openWorkspace() !== workspace) throw new AppError('cancelled');
    if (workspace.dataVersion() !== dataVersion) throw new DataChanged();
  }

  function readOwn(set: Growing, key: OwnPart): Promise<unknown> {
    const reading = readPart(key, { db: set.workspace.db, facts: factsOver(set.parts) });
    return inSlices<unknown>(reading, () => mustBePresent(set));
  }

  async function readColumns(set: Growing): Promise<FactParts['columns']> {
    const columns = await session.columns();
    mustBePresent(set);
    return columns;
  }

  async function makePart(set: Growing, key: PartKey): Promise<void> {
    if (key === 'columns') {
      set.parts.set(key, await readColumns(set));
      return;
    }
    await Promise.all(partNeeds(key).map((need) => part(set, need)));
    mustBePresent(set);
    set.parts.set(key, await readOwn(set, key));
  }

  function part(set: Growing, key: PartKey): Promise<void> {
    const known = set.reading.get(key);
    if (known !== undefined) return known;
    const made = makePart(set, key);
    set.reading.set(key, made);
    made.catch(() => set.reading.delete(key)); // the next one who asks tries again
    return made;
  }

  async function readParts(keys: readonly PartKey[], job: Job): Promise<FactSet> {
    for (;;) {
      job.throwIfCancelled();
      const set = present();
      let done = 0;
      const tell = () => job.progress({ phase: 'segments-reading', done, total: keys.length, unit: 'steps' });
      try {
        await Promise.all(
          keys.map(async (key) => {
            await part(set, key);
            done += 1;
            tell();
          }),
        );
        if (set === present()) return set;
      } catch (error) {
        if (!(error instanceof DataChanged)) throw error;
      }
    }
  }

  return {
    withParts(keys, job) {
      const left = new Promise<never>((_, reject) => job.onCancel(() => reject(new AppError('cancelled'))));
      return Promise.race([readParts(keys, job), left]);
    },
  };
}

/** The facts of a session's workspace. */
export const segmentFactsOf = perSession(makeFacts);
