import * as z from 'zod';
import { ImportKind } from '../core/model/import.ts';
import { FileGrant } from './workspace.ts';

/** A file in the watched folder that is like one brought in before. */
export const WatchedFile = z.object({
  file: FileGrant,
  /** ISO 8601 UTC. */
  modifiedAt: z.string(),
  kind: ImportKind,
  system: z.string(),
  /** The file it is like, when that is known. */
  like: z.string().nullable(),
});
export type WatchedFile = z.infer<typeof WatchedFile>;

/** The folder that is watched for the open workspace. It is remembered on this computer, not in the workspace. */
export const WatchState = z.object({
  folder: FileGrant.nullable(),
  problem: z.enum(['gone', 'unreadable']).nullable(),
  /** So many of its files are looked at, when it holds more; null when all are. */
  limit: z.int().nullable(),
  /** Newest first. */
  offered: z.array(WatchedFile),
});
export type WatchState = z.infer<typeof WatchState>;
