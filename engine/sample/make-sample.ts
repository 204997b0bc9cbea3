import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/core/model/errors.ts';
import type { ImportKind, Mapping } from '../../shared/core/model/import.ts';
import type { Job, Progress } from '../../shared/core/model/progress.ts';
import { importFile } from '../import/import-file.ts';
import { plansOf } from '../import/plans.ts';
import { makeSession } from '../make-session.ts';
import type { Session } from '../session.ts';
import { savingError } from '../store/file/file-error.ts';
import { nodeFileSystem } from '../store/file/file-system.ts';
import { createWorkspace } from '../store/open-workspace.ts';
import { placeFile } from '../store/file/write-snapshot.ts';
import type { KnownFiles } from '../store/store-options.ts';
import { sampleFiles } from './sample-files.ts';

export type SampleOptions = Readonly<{
  /** Now, ISO 8601 UTC. */
  now: () => string;
  /** Without it the sample is looked through as one from elsewhere when it is opened. */
  known?: KnownFiles | null;
}>;

/** The sample company trades in this currency. */
const currency = 'AED';

// people before what they did, so that what names them finds them
const order: readonly ImportKind[] = [
  'products',
  'contacts',
  'order-lines',
  'consent',
  'preferences',
  'spend',
  'events',
  'survey',
];

type Step = Readonly<{ path: string; mapping: Mapping }>;

/**
 * How far the files are together. Each counts the same; a file goes through phases that each start anew, so only what lies
 * ahead of all before is told.
 */
function overall(job: Job, files: number): (at: number) => Job {
  const scale = 1000;
  let furthest = 0;
  return (at) => ({
    ...job,
    progress({ phase, done, total }: Progress) {
      const share = total === null || total === 0 ? 0 : Math.min(1, done / total);
      furthest = Math.max(furthest, Math.round((at + share) * scale));
      job.progress({ phase, done: furthest, total: files * scale, unit: 'steps' });
    },
  });
}

/** What the files are. Two are looked at at once: each look is a thread of its own. */
async function inspectAll(session: Session, files: readonly string[], job: Job): Promise<Step[]> {
  const waiting = [...files];
  const steps: Step[] = [];
  const lane = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      job.throwIfCancelled();
      const { mapping } = await plansOf(session).inspect(path, {}, undefined, job);
      steps.push({ path, mapping });
    }
  };
  const outcomes = await Promise.allSettled([lane(), lane()]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return steps.sort(
    (a, b) =>
      order.indexOf(a.mapping.kind) - order.indexOf(b.mapping.kind) ||
      files.indexOf(a.path) - files.indexOf(b.path),
  );
}

async function bringIn(path: string, { now, known = null }: SampleOptions, job: Job): Promise<void> {
  const session = makeSession({ emit: () => undefined, now });
  const workspace = await createWorkspace(path, currency, { now, known });
  session.setWorkspace(workspace);
  try {
    const files = sampleFiles();
    const part = overall(job, files.length + 1);
    const steps = await inspectAll(session, files, part(0));
    for (const [at, step] of steps.entries()) {
      job.throwIfCancelled();
      await importFile(session, step.path, step.mapping, part(at + 1));
    }
  } finally {
    await plansOf(session).discardAll();
    session.setWorkspace(null);
    await workspace.close();
  }
}

/**
 * Makes a workspace that holds the sample company, by the ordinary import of its files. The file appears under its name when
 * all of it is in; until then, and when it fails or is cancelled, there is nothing there.
 * @throws {AppError} 'file-exists', 'cancelled', 'folder-read-only', 'disk-full', 'save-failed'
 */
export async function makeSample(path: string, options: SampleOptions, job: Job): Promise<void> {
  const exists = await nodeFileSystem.facts(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new AppError('file-exists', { name: basename(path) });
  const folder = join(dirname(path), `.${basename(path)}.making-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    throw savingError(error, path);
  }
  try {
    const made = join(folder, basename(path));
    await bringIn(made, options, job);
    job.throwIfCancelled();
    await placeFile(nodeFileSystem, made, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
