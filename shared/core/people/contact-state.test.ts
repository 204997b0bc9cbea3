import { expect, test } from 'vitest';
import { readContactState } from './contact-state.ts';

test.each([
  [[['State', 'closed']], 'closed', false],
  [[['State', 'open']], 'open', true],
  [[['Status', 'Solved']], 'Solved', false],
  [[['Ticket status', 'Waiting on contact']], 'Waiting on contact', true],
  [[['الحالة', 'مُغلَق']], 'مُغلَق', false],
  [[['الحالة', 'جديدة']], 'جديدة', true],
  // the word decides, whatever a day of closing says: a case may have been opened again
  [
    [
      ['Closed At', '2025-06-11'],
      ['State', 'reopened'],
    ],
    'reopened',
    true,
  ],
  [[['Closed At', '2025-06-11']], null, false],
  [[['Closed At', ' ']], null, null],
  [
    [
      ['State', ' '],
      ['Closed At', '2025-06-11'],
    ],
    null,
    false,
  ],
  [[['Order ID', '10944']], null, null],
  [[['Estimated state', 'closed']], null, null],
  [[], null, null],
] as const)('%j is left as %s, open: %s', (properties, state, isOpen) => {
  expect(readContactState(properties)).toEqual({ state, isOpen });
});
