import type { AppError } from '../core/model/errors.ts';
import type { Job, Progress } from '../core/model/progress.ts';
import type { Input, Method, Output, Parsed } from './api.ts';
import { fromErrorData } from './error-data.ts';
import type { AppErrorData } from './errors.ts';
import type { Event } from './events.ts';

/** One end of a channel that carries plain data in order. */
export interface Port {
  readonly post: (message: unknown, attachments?: readonly unknown[]) => void;
  readonly listen: (onMessage: (message: unknown) => void) => void;
}

export type Request = Readonly<{ id: number; method: string; input: unknown }>;
export type Cancel = Readonly<{ cancel: number }>;
export type Reply = Readonly<
  { id: number; ok: true; value: unknown } | { id: number; ok: false; error: AppErrorData }
>;
export type ProgressMessage = Readonly<{ id: number; progress: Progress }>;
export type Incoming = Request | Cancel;
export type Outgoing = Reply | ProgressMessage | Event;

export type Handlers<M extends Method> = {
  readonly [K in M]: (input: Parsed<K>, job: Job) => Output<K> | Promise<Output<K>>;
};

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Whoever calls keeps the function it is given and calls it to cancel. */
  readonly onStart?: (cancel: () => void) => void;
  /** What structured data cannot carry: files dropped on a page. */
  readonly attachments?: readonly unknown[];
}
export type Client = <M extends Method>(
  method: M,
  input: Input<M>,
  options?: CallOptions,
) => Promise<Output<M>>;

/** A message that may be one of ours. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The caller's end of a port.
 * @returns the client, and `fail`, which ends every waiting call when the other end has died
 */
export function connect(port: Port, onEvent: (event: Event) => void = () => undefined) {
  type Waiting = {
    resolve: (value: unknown) => void;
    reject: (error: AppError) => void;
    onProgress: (progress: Progress) => void;
  };
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  port.listen((message) => {
    if (!isRecord(message)) return;
    // the other end is ours and posts nothing but Outgoing
    const incoming = message as Outgoing;
    if ('event' in incoming) {
      onEvent(incoming);
      return;
    }
    const call = waiting.get(incoming.id);
    if (!call) return;
    if ('progress' in incoming) {
      call.onProgress(incoming.progress);
      return;
    }
    waiting.delete(incoming.id);
    if (incoming.ok) call.resolve(incoming.value);
    else call.reject(fromErrorData(incoming.error));
  });
  const client: Client = <M extends Method>(method: M, input: Input<M>, options: CallOptions = {}) => {
    lastId += 1;
    const id = lastId;
    return new Promise<Output<M>>((resolve, reject) => {
      // the server's handlers are typed by the same table
      waiting.set(id, {
        resolve: resolve as (value: unknown) => void,
        reject,
        onProgress: options.onProgress ?? (() => undefined),
      });
      options.onStart?.(() => port.post({ cancel: id } satisfies Cancel));
      port.post({ id, method, input } satisfies Request, options.attachments);
    });
  };
  const fail = (error: AppError) => {
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  };
  return { client, fail };
}
