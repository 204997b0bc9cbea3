import { foldText } from '../../identity/fold.ts';
import type { TextTest } from '../schema.ts';

/** How two texts are compared: folded, but as it is written where folding leaves nothing of what is looked for ('@', '-'). */
function comparable(looked: string): Readonly<{ text: string; of: (value: string) => string }> {
  const folded = foldText(looked);
  return folded === '' ? { text: looked, of: (value) => value } : { text: folded, of: foldText };
}

function isAnyOf(values: readonly string[]): (value: string) => boolean {
  const folded = new Set<string>();
  const asWritten = new Set<string>();
  for (const value of values) {
    const key = foldText(value);
    if (key === '') asWritten.add(value);
    else folded.add(key);
  }
  return (value) => folded.has(foldText(value)) || asWritten.has(value);
}

/** Whether a text passes a test; null is a blank one. */
export function textTester(test: TextTest): (value: string | null) => boolean {
  switch (test.op) {
    case 'filled':
      return (value) => value !== null;
    case 'blank':
      return (value) => value === null;
    case 'is': {
      const isOne = isAnyOf(test.values);
      return (value) => value !== null && isOne(value);
    }
    case 'is-not': {
      const isOne = isAnyOf(test.values);
      return (value) => value === null || !isOne(value);
    }
    case 'contains': {
      const { text, of } = comparable(test.value);
      return (value) => value !== null && of(value).includes(text);
    }
    case 'lacks': {
      const { text, of } = comparable(test.value);
      return (value) => value === null || !of(value).includes(text);
    }
    case 'starts-with': {
      const { text, of } = comparable(test.value);
      return (value) => value !== null && of(value).startsWith(text);
    }
    case 'ends-with': {
      const { text, of } = comparable(test.value);
      return (value) => value !== null && of(value).endsWith(text);
    }
  }
}
