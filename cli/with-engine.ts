import { resolve } from 'node:path';
import { dataFolder } from '../shell/folders.ts';
import { startEngine } from '../engine/start.ts';
import type { Input, Method, Output } from '../shared/contract/api.ts';
import type { FileGrant, RecoveryReport, WorkspaceState } from '../shared/contract/workspace.ts';
import type { Call } from './command.ts';
import { say } from './output.ts';
import { progressLine } from './progress-line.ts';

/** A running engine, as commands use it. */
export interface EngineDesk {
  /** Asks and waits; progress is shown on standard error, Ctrl-C cancels. */
  readonly ask: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;
  /** Lets the engine touch a file that was named on the command line. */
  readonly grant: (path: string) => Promise<FileGrant>;
}

/** Runs `work` with an engine that is stopped afterwards, whatever happens: then no lock stays behind. */
export async function withEngine<T>(call: Call, work: (desk: EngineDesk) => Promise<T>): Promise<T> {
  const engine = startEngine({ dataFolder: dataFolder() });
  const line = progressLine(call.t);
  try {
    return await work({
      grant: (path) => engine.grant(resolve(path)),
      async ask(method, input) {
        call.interrupt.throwIfInterrupted();
        let unwatch: (() => void) | undefined;
        try {
          return await engine.client(method, input, {
            onProgress: line.show,
            onStart: (cancel) => {
              unwatch = call.interrupt.watch(cancel);
            },
          });
        } finally {
          unwatch?.();
          line.clear();
        }
      },
    });
  } finally {
    await engine.stop();
  }
}

/** What was recovered is said each time until somebody has read it in the window; standard output stays what it is. */
function tellRecovery(call: Call, { used, missing, damaged }: RecoveryReport): void {
  const facts = { at: used.savedAt, changes: used.changes, isWhole: missing.length === 0 ? 'yes' : 'no' };
  say(call.t('cli.recovered', facts));
  for (const { keptAs } of damaged) if (keptAs !== null) say(call.t('cli.quarantined', { keptAs }));
}

/** The same with the workspace of `--workspace` open. */
export function withWorkspace<T>(
  call: Call,
  work: (desk: EngineDesk, workspace: WorkspaceState) => Promise<T>,
): Promise<T> {
  const path = call.required('workspace');
  return withEngine(call, async (desk) => {
    const file = await desk.grant(path);
    const workspace = await desk.ask('workspace.open', { file: file.token });
    if (workspace.recovery !== null) tellRecovery(call, workspace.recovery);
    return work(desk, workspace);
  });
}
