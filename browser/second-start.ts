import { join } from 'node:path';
import * as z from 'zod';
import { openJsonFile } from '../shell/json-file.ts';
import { makeSecret } from './address.ts';

/** What a second start asks of the running program. */
export const SecondStart = z.object({ file: z.string().nullable(), opensWindow: z.boolean() });
export type SecondStart = Readonly<z.infer<typeof SecondStart>>;

/** Where a window can be opened by hand, or null when the running program has opened one. */
export const SecondAnswer = z.object({ address: z.string().nullable() });
export type SecondAnswer = Readonly<z.infer<typeof SecondAnswer>>;

const Running = z.object({ port: z.int(), secret: z.string() });

export interface RunningProgram {
  /** What the program that runs already answered, or null when none does. */
  readonly ask: (question: SecondStart) => Promise<SecondAnswer | null>;
  readonly secret: string;
  /** Says that this program is the running one. */
  readonly announce: (port: number) => Promise<void>;
}

/** The running program answers when the window is there. */
const patienceMs = 20_000;

/** One program a user-data folder: two would share a browser profile, which serves one port only. */
export async function findRunningProgram(dataFolder: string): Promise<RunningProgram> {
  const file = await openJsonFile<z.infer<typeof Running> | null>({
    path: join(dataFolder, 'running.json'),
    parse: (json) => Running.safeParse(json).data ?? null,
    empty: null,
  });
  const secret = makeSecret();
  return {
    secret,
    async ask(question) {
      const running = file.value();
      if (running === null) return null;
      try {
        const answer = await fetch(`http://127.0.0.1:${running.port}/second-start`, {
          method: 'POST',
          headers: { 'x-firsthand-secret': running.secret },
          body: JSON.stringify(question),
          signal: AbortSignal.timeout(patienceMs),
        });
        return answer.ok ? (SecondAnswer.safeParse(await answer.json()).data ?? null) : null;
      } catch (error) {
        // nobody there, or a stranger at that port: the one that wrote the file has ended
        if (error instanceof Error) return null;
        throw error;
      }
    },
    announce: (port) => file.save({ port, secret }),
  };
}
