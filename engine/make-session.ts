import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { buildingPeople } from '../shared/core/columns/build-people.ts';
import type { Event } from '../shared/contract/events.ts';
import type { FileGrant } from '../shared/contract/workspace.ts';
import { AppError } from '../shared/core/model/errors.ts';
import { loadColumns } from './analysis/columns-cache.ts';
import { inSlices } from './in-slices.ts';
import { perVersion } from './per-version.ts';
import type { Grants, Session } from './session.ts';
import type { KnownFiles } from './store/store-options.ts';
import type { Workspace } from './store/workspace.ts';

function sizeOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : null;
}

function makeGrants(): Grants {
  const paths = new Map<string, string>();
  const tokens = new Map<string, string>();
  return {
    grant(path): FileGrant {
      const full = resolve(path);
      const token = tokens.get(full) ?? randomBytes(16).toString('hex');
      tokens.set(full, token);
      paths.set(token, full);
      let bytes: number | null = null;
      try {
        bytes = sizeOf(full);
      } catch {
        // a folder that may not be looked into: its file has a name still, and opening it will say what is wrong
      }
      return { token, name: basename(full), folder: basename(dirname(full)) || dirname(full), bytes };
    },
    path(token) {
      const path = paths.get(token);
      if (path === undefined) throw new AppError('file-grant-unknown');
      return path;
    },
  };
}

/** What a session gets from whoever runs it. */
export interface SessionOptions {
  readonly emit: (event: Event) => void;
  readonly now?: () => string;
  /** Which files this computer wrote; without it none is known. */
  readonly known?: KnownFiles | null;
  readonly settingsFolder?: string | null;
}

/** The state of one engine: its grants and at most one open workspace. */
export function makeSession({
  emit,
  now = () => new Date().toISOString(),
  known = null,
  settingsFolder = null,
}: SessionOptions): Session {
  let open: Workspace | null = null;
  let problems: readonly string[] = [];
  const workspace = () => {
    if (open === null) throw new AppError('no-workspace');
    return open;
  };
  const opened = { workspace, openWorkspace: () => open };
  return {
    grants: makeGrants(),
    ...opened,
    setWorkspace: (next) => {
      open = next;
    },
    columns: perVersion(opened, loadColumns),
    people: perVersion(opened, (of, goOn) => inSlices(buildingPeople(of.db, of.dataVersion()), goOn)),
    problems: () => problems,
    setProblems: (found) => {
      problems = found;
    },
    known,
    settingsFolder,
    emit,
    now,
  };
}
