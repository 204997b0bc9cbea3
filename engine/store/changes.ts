import type { WriteDb } from '../../shared/core/db/db.ts';
import { versionOf } from '../../shared/core/db/migrate.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Step, UndoStep } from '../../shared/core/model/steps.ts';
import { redo, undo } from '../../shared/core/undo/apply.ts';
import { addIrreversible, watchChanges } from '../../shared/core/undo/record.ts';
import type { Image } from '../image/image.ts';
import { openDb, type OpenDb } from '../open.ts';
import type { KeptAs } from './backups/backup-name.ts';
import { placesOf } from './file/places.ts';
import { brokenReferences } from './check/verify-database.ts';
import { encodeEntry } from './journal/layout.ts';
import { makeAgain } from './journal/replay.ts';
import type { Keeper } from './keeper.ts';
import type { Live } from './live.ts';
import { makeStep, rehearse } from './rehearse.ts';
import { bulkBytes } from './save-policy.ts';
import type { Saves } from './saves.ts';
import type { ReadOnly, Workspace } from './workspace.ts';

export type ChangesOptions = Readonly<{
  path: string;
  now: () => string;
  readOnly: ReadOnly | null;
  isClosing: () => boolean;
}>;

type Outcome<T> = Readonly<
  { done: true; result: T } | { done: false; why: 'too-large' | 'journal'; error: unknown }
>;

/** What was noted; doing it where it has been done changes nothing. */
type Note = (db: WriteDb) => void;

/** Whether a failure is the medium's, which the user is told of for as long as it lasts. */
function isOfMedium(error: unknown): boolean {
  const codes: readonly string[] = ['disk-full', 'folder-read-only', 'save-failed', 'save-conflict'];
  return error instanceof AppError && codes.includes(error.code);
}

/** What changes an open workspace. */
export function makeChanges(
  live: Live,
  keeper: Keeper,
  saves: Saves,
  options: ChangesOptions,
): Pick<Workspace, 'change' | 'note' | 'replace' | 'adopt' | 'undo' | 'redo'> & {
  readonly perform: <T>(step: Step | null, work: (db: WriteDb) => T) => Promise<T>;
} {
  const { path, now, readOnly } = options;
  let isTorn = false;
  // since the data changed last
  let notes: readonly Note[] = [];

  function refuse(): void {
    if (options.isClosing()) throw new AppError('no-workspace');
    const { name } = placesOf(path);
    if (readOnly !== null) throw new AppError('workspace-read-only', { name, ...readOnly });
    refuseTorn();
  }

  function refuseTorn(): void {
    if (isTorn) throw new AppError('save-paused', { name: placesOf(path).name });
  }

  /** Puts a rehearsed change on disk, then makes it where it is seen. */
  async function journalled<T>(
    step: Step | null,
    work: (db: WriteDb) => T,
    isNote: boolean,
  ): Promise<Outcome<T>> {
    refuseTorn();
    const db = live.db();
    watchChanges(db);
    const { result, entry } = rehearse(db, step, now(), work);
    if (entry === null) return { done: true, result };
    if (encodeEntry(entry).length > bulkBytes) return { done: false, why: 'too-large', error: null };
    try {
      await keeper.add(entry, versionOf(db));
    } catch (error) {
      return { done: false, why: 'journal', error };
    }
    const started = performance.now();
    try {
      makeAgain(db, entry.statements, entry.changes);
    } catch (error) {
      isTorn = true; // it is on disk and not in memory: nothing may be built on that
      live.setFailed('change', new AppError('save-paused', { name: placesOf(path).name }, { cause: error }));
      throw error;
    }
    saves.added(performance.now() - started);
    live.settle('change');
    if (isNote) {
      notes = [...notes, (note) => void work(note)];
      live.noted();
    } else {
      notes = [];
      live.changed();
    }
    return { done: true, result };
  }

  /** Saves what `fill` makes of an image, which goes on to be the workspace; on any failure the copy is dropped and nothing has happened. */
  async function put<T>(
    image: Image,
    step: Step,
    keepAs: KeptAs,
    fill: (copy: OpenDb, at: string) => T,
  ): Promise<T> {
    const copy = await openDb(image);
    try {
      watchChanges(copy);
      const at = now();
      const result = fill(copy, at);
      const sequence = await announce(step, at);
      await saves.write({ db: copy, image: copy.image(), sequence, at }, keepAs);
      notes = [];
      live.changed(copy);
      return result;
    } catch (error) {
      copy.close();
      throw error;
    }
  }

  /** Notes in the journal that the whole is about to be written, so that it is known what is missing should that file be damaged. */
  async function announce(step: Step, at: string): Promise<number> {
    const generation = keeper.header().generation + 1;
    if (keeper.takesChanges())
      await keeper.add({ kind: 'whole', step, at, generation }, versionOf(live.db()));
    return keeper.sequence();
  }

  async function told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isOfMedium(error)) live.setFailed('change', error);
      throw error;
    }
  }

  function bulk<T>(step: Step | null, work: (db: WriteDb) => T): Promise<T> {
    const named: Step = step ?? { name: 'undo', params: {} };
    return saves.alone(() =>
      saves.inTurn(() => {
        refuseTorn();
        return put(live.db().image(), named, 'before-change', (copy, at) =>
          copy.transaction(() => makeStep(copy, step, at, work)),
        );
      }),
    );
  }

  async function perform<T>(step: Step | null, work: (db: WriteDb) => T, isNote = false): Promise<T> {
    refuse();
    return told(async () => {
      if (!keeper.takesChanges()) await saves.save();
      let outcome = await saves.inTurn(() => journalled(step, work, isNote));
      if (
        !outcome.done &&
        outcome.why === 'journal' &&
        !keeper.takesChanges() &&
        !isConflict(outcome.error)
      ) {
        // the journal's file is in doubt; a whole save begins a fresh one
        await saves.save();
        outcome = await saves.inTurn(() => journalled(step, work, isNote));
      }
      if (outcome.done) return outcome.result;
      if (outcome.why === 'journal') throw outcome.error;
      return bulk(step, work);
    });
  }

  async function performAtOnce<T>(step: Step, work: (db: WriteDb) => T): Promise<T> {
    refuse();
    return told(async () => {
      if (!keeper.takesChanges()) await saves.save();
      return bulk(step, work);
    });
  }

  /** Puts what was made of an image in its place. @param finish what is still to be done to it, in one transaction */
  async function putInPlace(
    step: Step,
    image: Image,
    basedOn: number,
    finish: (copy: OpenDb, at: string) => void,
  ): Promise<void> {
    refuse();
    const isImport = step.name === 'import' || step.name === 'replay';
    await told(() =>
      saves.alone(() =>
        saves.inTurn(async () => {
          refuseTorn();
          if (live.dataVersion() !== basedOn) throw new AppError('import-plan-gone', { name: step.name });
          await put(image, step, isImport ? 'before-import' : 'before-change', (copy, at) => {
            copy.transaction(() => {
              for (const note of notes) note(copy);
              finish(copy, at);
            });
          });
        }),
      ),
    );
  }

  return {
    perform,
    change: (step, work, size = 'few') => (size === 'many' ? performAtOnce(step, work) : perform(step, work)),
    note: (work) => perform(null, work, true),
    replace: (step, image, basedOn) =>
      putInPlace(step, image, basedOn, (copy, at) => {
        // whoever made it may have had reasons to check less; what is saved must open again
        const broken = brokenReferences(copy);
        if (broken.length > 0) throw new Error(`'${step.name}' breaks references: ${broken.join(', ')}`);
        addIrreversible(copy, step, at);
      }),
    adopt: (step, image, basedOn) => putInPlace(step, image, basedOn, () => undefined),
    undo: () => perform<UndoStep>(null, undo),
    redo: () => perform<UndoStep>(null, redo),
  };
}

function isConflict(error: unknown): boolean {
  return error instanceof AppError && error.code === 'save-conflict';
}
