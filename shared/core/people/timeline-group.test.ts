import { expect, test } from 'vitest';
import { eventKinds } from '../import/cells/event-kind.ts';
import { timelineGroup } from './timeline-group.ts';

test('every kind of event that has a name of ours has a group, but for purchases told as events', () => {
  expect(eventKinds.filter((kind) => timelineGroup('event', kind) === 'other')).toEqual(['purchase']);
});

test.each([
  ['event', 'support', 'support'],
  ['event', 'add_to_cart', 'web'],
  ['event', 'sms_sent', 'messages'],
  ['event', 'Coffee tasting', 'other'],
  ['event', 'constructor', 'other'],
  ['order', '', 'orders'],
  ['consent', '', 'consent'],
  ['follow-up', '', 'team'],
] as const)('%s %s is of group %s', (kind, event, group) => {
  expect(timelineGroup(kind, event)).toBe(group);
});
