import * as z from 'zod';
import { WatchState } from './watch.ts';
import { WorkspaceState } from './workspace.ts';

/** What the engine or the shell says unasked, to every listener. */
export const Event = z.discriminatedUnion('event', [
  z.object({ event: z.literal('workspace.changed'), workspace: WorkspaceState.nullable() }),
  z.object({ event: z.literal('watch.changed'), watch: WatchState }),
  z.object({ event: z.literal('menu.chosen'), command: z.string() }),
  z.object({ event: z.literal('engine.stopped') }),
]);
export type Event = z.infer<typeof Event>;
