import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { toErrorData } from '../../shared/contract/error-data.ts';
import { carryMapping } from '../../shared/core/import/mapping/carry-mapping.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Inspection, Mapping, ReadOptions } from '../../shared/core/model/import.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { ImportStep, ReplayFile } from '../../shared/core/model/recipe.ts';
import { matchFile, type Match } from '../../shared/core/recipe/match-file.ts';
import { fitsPattern } from '../../shared/core/recipe/name-pattern.ts';

/** A file with the step it is for. */
export type Fitted = Readonly<{
  path: string;
  bytes: number;
  mapping: Mapping;
  step: ImportStep;
  by: NonNullable<ReplayFile['by']>;
}>;
export type Refused = Readonly<{ path: string; refused: NonNullable<ReplayFile['refused']> }>;
type Inspect = (path: string, read: ReadOptions) => Promise<Inspection>;

/** A file that cannot be looked at, or was taken out when its rows could not be read. */
export function unreadable(path: string, error: unknown): Refused {
  const { code, params } = toErrorData(error);
  return { path, refused: { why: 'unreadable', patterns: [], error: { code, params } } };
}

/** How a step's files were read, but for the encoding, which each file shows by itself. */
function ownReading({ mapping }: ImportStep): ReadOptions {
  return Object.fromEntries(Object.entries(mapping.read).filter(([name]) => name !== 'encoding'));
}

function isReadOtherwise(own: ReadOptions, { mapping }: Inspection): boolean {
  const found = new Map(Object.entries(mapping.read));
  return Object.entries(own).some(
    ([name, value]) => JSON.stringify(found.get(name)) !== JSON.stringify(value),
  );
}

/** Read as the file says of itself; when that fits no header, as a step whose name fits was read. */
async function look(
  path: string,
  steps: readonly ImportStep[],
  inspect: Inspect,
): Promise<{ match: Match; mapping: Mapping }> {
  const fileName = basename(path);
  const found = await inspect(path, {});
  const match = matchFile(steps, { fileName, mapping: found.mapping });
  if (match.step !== null && match.by === 'header') return { match, mapping: found.mapping };
  for (const step of steps) {
    const own = ownReading(step);
    if (!fitsPattern(fileName, step.pattern) || !isReadOtherwise(own, found)) continue;
    const again = await inspect(path, own).catch((error: unknown) => {
      // what cannot be read in that way is read as found
      if (error instanceof AppError && error.code !== 'cancelled') return null;
      throw error;
    });
    if (again === null) continue;
    const better = matchFile([step], { fileName, mapping: again.mapping });
    if (better.step !== null && better.by === 'header') return { match: better, mapping: again.mapping };
  }
  return { match, mapping: found.mapping };
}

async function fitFile(
  path: string,
  steps: readonly ImportStep[],
  inspect: Inspect,
): Promise<Fitted | Refused> {
  const { match, mapping } = await look(path, steps, inspect);
  if (match.step === null) {
    const patterns = match.steps.map(({ pattern }) => pattern);
    return { path, refused: { why: match.why, patterns, error: null } };
  }
  const { size } = await stat(path);
  const { step, by } = match;
  return { path, bytes: size, mapping: carryMapping(step.mapping, mapping), step, by };
}

/** Finds the step of each file; those that fit come in the order of the steps, files of one step in the order of their names. */
export async function fitFiles(
  paths: readonly string[],
  steps: readonly ImportStep[],
  inspect: Inspect,
  job: Job,
): Promise<{ fitted: Fitted[]; refused: Refused[] }> {
  const fitted: Fitted[] = [];
  const refused: Refused[] = [];
  for (const [at, path] of paths.entries()) {
    job.throwIfCancelled();
    job.progress({ phase: 'matching', done: at, total: paths.length, unit: 'steps' });
    const fit = await fitFile(path, steps, inspect).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
      return unreadable(path, error);
    });
    if ('step' in fit) fitted.push(fit);
    else refused.push(fit);
  }
  const place = ({ step }: Fitted) => steps.indexOf(step);
  const byName = new Intl.Collator('en', { numeric: true });
  fitted.sort((a, b) => place(a) - place(b) || byName.compare(basename(a.path), basename(b.path)));
  return { fitted, refused };
}
