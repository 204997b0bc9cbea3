import type { Input } from '../../../../../shared/contract/api.ts';

type Rule = Input<'feedback.addRule'>['rule'];

const arabic = /\p{Script=Arabic}/u;

/** Rules written a line each; Arabic letters make one Arabic. A line that stands twice is one rule. */
export function rulesOf(text: string): Rule[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...new Set(lines)].map((pattern) => ({
    language: arabic.test(pattern) ? 'ar' : 'en',
    pattern,
    effect: 'is',
  }));
}
