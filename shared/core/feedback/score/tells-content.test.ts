import { expect, test } from 'vitest';
import { tellsContent } from './tells-content.ts';

const survey = { kind: 'survey' as const };

test.each([
  ['nps', 'How likely are you to recommend us?', true],
  ['csat', 'How satisfied are you?', true],
  ['rating', 'How would you rate our service?', true],
  ['rating', 'كيف تقيّم الخدمة؟', true],
  ['rating', 'q1', true],
  ['rating', 'How would you rate your skills using the app?', false],
  ['rating', 'From 1 to 10, how often do you use it?', false],
  ['rating', 'كم مرة تطلب في الشهر؟', false],
  ['likert', 'I am content with the delivery', false],
  ['number', 'Household size', false],
] as const)('%s: %s: %s', (kind, label, expected) => {
  expect(tellsContent({ kind, label }, survey)).toBe(expected);
});

test('the rating of a review is always one of what is reviewed', () => {
  expect(tellsContent({ kind: 'rating', label: 'Frequency' }, { kind: 'reviews' })).toBe(true);
});
