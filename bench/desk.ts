import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine, type Engine } from '../engine/start.ts';
import type { Mapping } from '../shared/core/model/import.ts';
import { benchFolder } from './data-files.ts';

/** Removes a workspace and everything that lies beside it. */
export function removeWorkspace(path: string): void {
  for (const suffix of ['', '-lock', '-journal', '-columns', '-backups'])
    rmSync(`${path}${suffix}`, { recursive: true, force: true });
}

/** The path of a workspace that does not exist yet. */
export function freshWorkspace(name: string): string {
  const path = join(benchFolder, `${name}.firsthand`);
  removeWorkspace(path);
  return path;
}

/** Opens a workspace with an engine of its own. */
export async function openWorkspace(path: string): Promise<Engine> {
  const engine = startEngine({ dataFolder: join(benchFolder, 'app data') });
  const file = await engine.grant(path);
  await engine.client('workspace.open', { file: file.token });
  return engine;
}

/** Makes a workspace in euros. */
export async function createWorkspace(path: string): Promise<Engine> {
  const engine = startEngine({ dataFolder: join(benchFolder, 'app data') });
  const file = await engine.grant(path);
  await engine.client('workspace.create', { file: file.token, currency: 'EUR' });
  return engine;
}

/**
 * A whole import as the screen makes it: looked at, carried out on a copy, put in place.
 * @throws {Error} a row was rejected or lost, or something was left open: then the times would mean nothing
 */
export async function importWhole(engine: Engine, path: string, rows: number): Promise<void> {
  const file = await engine.grant(path);
  const inspection = await engine.client('import.inspect', { file: file.token, read: {} });
  const mapping: Mapping = { ...inspection.mapping, currency: inspection.mapping.currency ?? 'EUR' };
  const plan = await engine.client('import.prepare', { file: file.token, mapping });
  if (plan.undecided.length > 0 || plan.counts.rejected > 0 || plan.counts.rows !== rows)
    throw new Error(`unusable plan: ${JSON.stringify({ ...plan.counts, undecided: plan.undecided })}`);
  await engine.client('import.commit', { plan: plan.plan });
}
