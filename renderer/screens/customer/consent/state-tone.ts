import type { BadgeTone } from '../../../ui/Badge.tsx';

const tones: Readonly<Record<string, BadgeTone>> = {
  granted: 'accent',
  denied: 'danger',
  withdrawn: 'danger',
  objected: 'danger',
};

/** How a state of consent looks: a no is unmistakable, whichever it is. */
export function stateTone(state: string): BadgeTone {
  return tones[state] ?? 'plain';
}
