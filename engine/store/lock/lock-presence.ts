// Two windows are two threads of one process: its number cannot say whether the thread that holds a lock still lives.
// So a holder answers for its token on a channel that all threads of the process hear.
import { BroadcastChannel, threadId } from 'node:worker_threads';

const channelName = 'firsthand-lock';
const patienceMs = 8000;
const held = new Set<string>();
let answering: BroadcastChannel | null = null;

type Said = Readonly<{ ask: string } | { here: string }>;

/** What came over our own channel, or null for anything else. */
function said(event: unknown): Said | null {
  if (typeof event !== 'object' || event === null || !('data' in event)) return null;
  const { data } = event;
  if (typeof data !== 'object' || data === null) return null;
  if ('ask' in data && typeof data.ask === 'string') return { ask: data.ask };
  if ('here' in data && typeof data.here === 'string') return { here: data.here };
  return null;
}

function startAnswering(): void {
  const channel = new BroadcastChannel(channelName);
  channel.unref();
  channel.onmessage = (event: unknown) => {
    const message = said(event);
    if (message !== null && 'ask' in message && held.has(message.ask))
      channel.postMessage({ here: message.ask } satisfies Said);
  };
  answering = channel;
}

/** Answers for a token from now on. Returns the function that stops it. */
export function answerAs(token: string): () => void {
  if (answering === null) startAnswering();
  held.add(token);
  return () => {
    held.delete(token);
    if (held.size > 0) return;
    answering?.close();
    answering = null;
  };
}

/**
 * Whether the thread of this process that took a token still holds it. Another thread is asked, and counts as gone when it is too busy to
 * answer for eight seconds; of this one it is known.
 */
export async function isAlive(token: string, thread: number): Promise<boolean> {
  if (thread === threadId) return held.has(token);
  const channel = new BroadcastChannel(channelName);
  try {
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), patienceMs);
      channel.onmessage = (event: unknown) => {
        const message = said(event);
        if (message === null || !('here' in message) || message.here !== token) return;
        clearTimeout(timer);
        resolve(true);
      };
      channel.postMessage({ ask: token } satisfies Said);
    });
  } finally {
    channel.close();
  }
}
