import { expect, test } from 'vitest';
import { readDealStage } from './deal-stage.ts';

test.each([
  ['Closed won', 'paid'],
  ['closedwon ', 'paid'],
  ['Closed Won - Renewal', 'paid'],
  ['Gewonnen', 'paid'],
  ['Gagnée', 'paid'],
  ['تم الفوز', 'paid'],
  ['Closed Lost', 'cancelled'],
  ['Closed-Lost to Competition', 'cancelled'],
  ['Perdida', 'cancelled'],
  ['خاسرة', 'cancelled'],
  // neither word stands in them as a word
  ['Wonderful lead', 'pending'],
  ['Contract sent', 'pending'],
  ['Appointment scheduled', 'pending'],
  ['', 'pending'],
])('a deal at “%s” is %s', (stage, state) => {
  expect(readDealStage(stage)).toBe(state);
});
