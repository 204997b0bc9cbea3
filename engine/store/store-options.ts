import type { FileSystem } from './file/file-system.ts';

/** Which files this computer wrote itself. Others are read with suspicion. */
export interface KnownFiles {
  readonly knows: (workspaceId: string, payloadHash: string) => Promise<boolean>;
  readonly remember: (workspaceId: string, payloadHash: string) => Promise<void>;
}

/** Where a workspace gets what it cannot know. Tests give other file systems and clocks. */
export interface StoreOptions {
  readonly fs: FileSystem;
  /** Now, ISO 8601 UTC. */
  readonly now: () => string;
  /** Called after every change that is on disk, and whenever saving fails or works again. */
  readonly onChange: () => void;
  /** Null: none is known, none is remembered. */
  readonly known: KnownFiles | null;
}
