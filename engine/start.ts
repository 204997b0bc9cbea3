import { Worker } from 'node:worker_threads';
import type { Event } from '../shared/contract/events.ts';
import type { FileGrant } from '../shared/contract/workspace.ts';
import { connect, type Client, type Port } from '../shared/contract/wire.ts';
import { AppError } from '../shared/core/model/errors.ts';
import { workerFile } from './worker-file.ts';

/** What the shell asks outside the contract: to let the engine touch a path the user chose. */
export type GrantRequest = Readonly<{ grantId: number; path: string }>;
export type GrantReply = Readonly<{ grantId: number; grant: FileGrant }>;

/** A running engine: one worker, at most one open workspace. */
export interface Engine {
  readonly client: Client;
  /** Lets the engine touch a path. Only for paths the user chose; the same path gives the same token. */
  readonly grant: (path: string) => Promise<FileGrant>;
  /** Closes the workspace and ends the worker; waiting calls fail. Idempotent. */
  readonly stop: () => Promise<void>;
}

export interface EngineOptions {
  readonly onEvent?: (event: Event) => void;
  /** The worker ended though nobody stopped it. Waiting calls have failed by then. */
  readonly onExit?: (exit: Readonly<{ code: number; error: unknown }>) => void;
  /** The app's own folder, where it remembers which files it wrote; without it none is known. */
  readonly dataFolder?: string;
  /** Another worker than the built engine: tests of its end. */
  readonly worker?: URL;
}

/** A save of the largest workspace takes under 4 s; past this the engine hangs and is ended as it is. */
const closeTimeoutMs = 15_000;

function isGrantReply(message: unknown): message is GrantReply {
  return typeof message === 'object' && message !== null && 'grantId' in message && 'grant' in message;
}

/** The grants still to be answered. */
function grantDesk(post: (request: GrantRequest) => void) {
  type Waiting = { resolve: (grant: FileGrant) => void; reject: (error: AppError) => void };
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  return {
    ask(path: string): Promise<FileGrant> {
      lastId += 1;
      const grantId = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(grantId, { resolve, reject });
        post({ grantId, path });
      });
    },
    settle(reply: GrantReply): void {
      waiting.get(reply.grantId)?.resolve(reply.grant);
      waiting.delete(reply.grantId);
    },
    fail(error: AppError): void {
      for (const call of waiting.values()) call.reject(error);
      waiting.clear();
    },
  };
}

/** Starts an engine in a worker thread of this process. Used by both fronts, the command line and tests. */
export function startEngine({
  onEvent = () => undefined,
  onExit = () => undefined,
  worker: file = workerFile('engine-worker'),
  dataFolder,
}: EngineOptions = {}): Engine {
  const worker = new Worker(file, { workerData: { dataFolder } });
  let ended: AppError | null = null;
  let isStopping = false;
  let failure: unknown;

  const post = (message: unknown) => {
    if (ended === null) worker.postMessage(message);
  };
  const desk = grantDesk(post);
  const port: Port = {
    post,
    listen(onMessage) {
      worker.on('message', (message: unknown) => {
        if (isGrantReply(message)) desk.settle(message);
        else onMessage(message);
      });
    },
  };
  const { client: connected, fail } = connect(port, onEvent);

  worker.on('error', (error) => {
    failure = error;
  });
  const exited = new Promise<void>((resolve) => {
    worker.on('exit', (code) => {
      ended = new AppError('engine-stopped', {}, { cause: failure });
      fail(ended);
      desk.fail(ended);
      if (!isStopping) onExit({ code, error: failure });
      resolve();
    });
  });

  const client: Client = (method, input, options) =>
    ended === null ? connected(method, input, options) : Promise.reject(ended);

  return {
    client,
    grant: (path) => (ended === null ? desk.ask(path) : Promise.reject(ended)),
    async stop() {
      if (isStopping || ended !== null) return exited;
      isStopping = true;
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, closeTimeoutMs);
      });
      // what was acknowledged is on disk already, so a close that fails loses nothing
      await Promise.race([client('workspace.close', null).catch(() => null), timeout]);
      clearTimeout(timer);
      await worker.terminate();
      return exited;
    },
  };
}
