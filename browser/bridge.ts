// A plain script that runs in the page before its own: gives it window.bridge over a WebSocket to the local program.
import type { AppErrorData } from '../shared/contract/errors.ts';
import type { FromPage, Hello, ToPage, Uploaded } from './messages.ts';

type Listener = (message: unknown) => void;

const firstWaitMs = 100;
const longestWaitMs = 2_000;
/** After this many tries in vain the program is taken to have ended. */
const triesBeforeGone = 8;

const listeners: Listener[] = [];
const unsent: FromPage[] = [];
let socket: WebSocket | null = null;

function hear(message: ToPage): void {
  for (const listener of listeners) listener(message);
}

/** Kept over a reload; a duplicated tab has the same stored id but not its lock, and takes a new one. */
async function tabId(): Promise<string> {
  const key = 'firsthand-tab';
  const holds = (id: string) =>
    new Promise<boolean>((resolve) => {
      void navigator.locks.request(`firsthand-tab-${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // held until the page goes
        return lock === null ? undefined : new Promise(() => undefined);
      });
    });
  const stored = sessionStorage.getItem(key);
  if (stored !== null && (await holds(stored))) return stored;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem(key, fresh);
  await holds(fresh);
  return fresh;
}

function flush(): void {
  while (socket?.readyState === WebSocket.OPEN && unsent.length > 0)
    socket.send(JSON.stringify(unsent.shift()));
}

function keepConnected(hello: Hello): void {
  let tries = 0;
  const open = () => {
    socket = new WebSocket(`ws://${location.host}/socket`);
    socket.onopen = () => {
      tries = 0;
      socket?.send(JSON.stringify(hello));
      flush();
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      // the local program sends nothing else
      hear(JSON.parse(data) as ToPage);
    };
    socket.onclose = () => {
      tries += 1;
      if (tries === triesBeforeGone) hear({ event: 'engine.stopped' });
      setTimeout(open, Math.min(longestWaitMs, firstWaitMs * 2 ** tries));
    };
  };
  open();
}

async function upload(file: File): Promise<string> {
  const answer = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
  if (!answer.ok) throw new UploadRefused((await answer.json()) as AppErrorData);
  return ((await answer.json()) as Uploaded).upload;
}

class UploadRefused extends Error {
  readonly data: AppErrorData;
  constructor(data: AppErrorData) {
    super(data.code);
    this.data = data;
  }
}

function requestId(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('id' in message)) return null;
  return typeof message.id === 'number' ? message.id : null;
}

/** Puts the files up first; a refusal comes back as the reply to the message they belong to. */
async function send(message: unknown, files: readonly File[]): Promise<void> {
  const uploads: string[] = [];
  try {
    for (const file of files) uploads.push(await upload(file));
  } catch (error) {
    const id = requestId(message);
    if (id === null) throw error;
    const name = files[uploads.length]?.name ?? '';
    const data: AppErrorData =
      error instanceof UploadRefused ? error.data : { code: 'file-unreadable', params: { name } };
    hear({ id, ok: false, error: data });
    return;
  }
  unsent.push({ message, uploads });
  flush();
}

Object.defineProperty(window, 'bridge', {
  value: Object.freeze({
    post: (message: unknown, files: readonly File[] = []) => void send(message, files),
    listen: (listener: Listener) => void listeners.push(listener),
  }),
});
void tabId().then((tab) => keepConnected({ tab, page: crypto.randomUUID() }));
