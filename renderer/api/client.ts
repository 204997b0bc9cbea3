import type { Event } from '../../shared/contract/events.ts';
import { connect, type Client } from '../../shared/contract/wire.ts';
import { AppError } from '../../shared/core/model/errors.ts';

declare global {
  interface Window {
    /** Put there by the front before the page's own scripts. */
    readonly bridge: Readonly<{
      post: (message: unknown, files?: readonly File[]) => void;
      listen: (callback: (message: unknown) => void) => void;
    }>;
  }
}

type Listener = (event: Event) => void;
const listeners = new Set<Listener>();

const connection = connect(
  {
    // only files are ever attached, by dropFiles below
    post: (message, attachments) => window.bridge.post(message, attachments as readonly File[] | undefined),
    listen: (callback) => window.bridge.listen(callback),
  },
  (event) => {
    if (event.event === 'engine.stopped') connection.fail(new AppError('engine-stopped'));
    for (const listener of listeners) listener(event);
  },
);

/** Asks the shell or the engine; whichever serves the method. */
export const call: Client = connection.client;

/** Hears what is said unasked, until the function it returns is called. */
export function onEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Files dropped on the page, made known to the app: the page itself never reads them. */
export function dropFiles(files: readonly File[]) {
  return call('files.dropped', null, { attachments: files });
}
