import type { Voice } from './people.ts';
import type { Random } from './random.ts';
import { requests, requestTopics } from './requests.ts';
import { linesOf, oneOf } from './text-table.ts';

export type Request = { readonly topic: string; readonly text: string };

/** Hands out requests in somebody's language, each once; null when there are no more. */
export function requestBox(random: Random): (voice: Voice) => Request | null {
  const left = new Map<Voice, Request[]>();
  return (voice) => {
    const box = left.get(voice) ?? random.shuffled(requestsIn(voice));
    left.set(voice, box);
    return box.pop() ?? null;
  };
}

function requestsIn(voice: Voice): readonly Request[] {
  return linesOf(requests[voice]).map((line) => {
    const [topic = '', text = ''] = line.split('|').map((cell) => cell.trim());
    return { topic: oneOf(topic, requestTopics), text };
  });
}
