import type { Columns } from '../shared/core/columns/columns.ts';
import type { PeopleColumns } from '../shared/core/columns/people-columns.ts';
import type { Event } from '../shared/contract/events.ts';
import type { FileGrant } from '../shared/contract/workspace.ts';
import type { KnownFiles } from './store/store-options.ts';
import type { Workspace } from './store/workspace.ts';

/** Files this session may touch: the shell grants a path, everyone else knows its token. */
export interface Grants {
  /** Idempotent: the same path has the same token. */
  readonly grant: (path: string) => FileGrant;
  /** @throws {AppError} 'file-grant-unknown' */
  readonly path: (token: string) => string;
}

/** What the handlers of one window share. */
export interface Session {
  readonly grants: Grants;
  /** @throws {AppError} 'no-workspace' */
  readonly workspace: () => Workspace;
  readonly openWorkspace: () => Workspace | null;
  readonly setWorkspace: (workspace: Workspace | null) => void;
  /** The columnar snapshot of the present data version; built once per version, shared with the analysis workers. */
  readonly columns: () => Promise<Columns>;
  /** What is known of every customer, by column, in the present data version; in the same way. */
  readonly people: () => Promise<PeopleColumns>;
  /** What the check after opening found wrong with the open workspace. */
  readonly problems: () => readonly string[];
  readonly setProblems: (problems: readonly string[]) => void;
  /** Which files this computer wrote; null: none is known. */
  readonly known: KnownFiles | null;
  /** The app's own folder on this computer; none: what would be kept there ends with the engine. */
  readonly settingsFolder?: string | null;
  readonly emit: (event: Event) => void;
  /** Now, ISO 8601 UTC. */
  readonly now: () => string;
}
