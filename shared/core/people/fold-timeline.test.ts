import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostInRun } from '../model/timeline.ts';
import { countRun, foldTimeline, type TimelinePlace } from './fold-timeline.ts';
import { timelineGroup } from './timeline-group.ts';

const event = (id: number, kind: string, on = '2025-03-01'): TimelinePlace => ({
  kind: 'event',
  id,
  event: kind,
  group: timelineGroup('event', kind),
  on,
});
const order = (id: number, on = '2025-03-01'): TimelinePlace => ({
  kind: 'order',
  id,
  event: '',
  group: 'orders',
  on,
});
/** What each line holds: one id, or those of a run in brackets. */
const folded = (places: readonly TimelinePlace[]) =>
  foldTimeline(places).map((line) =>
    line.kind === 'entry' ? String(line.place.id) : `[${line.places.map(({ id }) => id).join(' ')}]`,
  );

test.each([
  ['nothing gives nothing', [], []],
  ['two visits stay two', [event(1, 'visit'), event(2, 'visit')], ['1', '2']],
  ['three become one line', [event(1, 'visit'), event(2, 'visit'), event(3, 'visit')], ['[1 2 3]']],
  [
    'what is done on a website is alike',
    [event(1, 'visit'), event(2, 'search'), event(3, 'add_to_cart')],
    ['[1 2 3]'],
  ],
  [
    'a website and a mail are not',
    [event(1, 'visit'), event(2, 'email_open'), event(3, 'visit')],
    ['1', '2', '3'],
  ],
  [
    'an order parts a run',
    [event(1, 'visit'), event(2, 'visit'), order(9), event(3, 'visit'), event(4, 'visit'), event(5, 'visit')],
    ['1', '2', '9', '[3 4 5]'],
  ],
  [
    'a month parts a run',
    [event(1, 'visit', '2025-04-01'), event(2, 'visit', '2025-03-31'), event(3, 'visit', '2025-03-30')],
    ['1', '2', '3'],
  ],
  [
    'contacts are never folded',
    [event(1, 'support'), event(2, 'support'), event(3, 'support')],
    ['1', '2', '3'],
  ],
  ['chats neither', [event(1, 'chat'), event(2, 'chat'), event(3, 'chat')], ['1', '2', '3']],
  [
    'leaving a list stands out among mails',
    [event(1, 'email_sent'), event(2, 'email_unsubscribe'), event(3, 'email_sent'), event(4, 'email_open')],
    ['1', '2', '3', '4'],
  ],
  [
    'kinds without a name of ours are alike only when they are the same',
    [event(1, 'Tasting'), event(2, 'Tasting'), event(3, 'Tasting'), event(4, 'Fair')],
    ['[1 2 3]', '4'],
  ],
  ['orders are never folded', [order(1), order(2), order(3)], ['1', '2', '3']],
])('%s', (_, places, lines) => {
  expect(folded(places)).toEqual(lines);
});

test('a run holds no more than can be opened at once', () => {
  const places = Array.from({ length: mostInRun + 2 }, (_, at) => event(at, 'visit'));
  const lines = foldTimeline(places);
  expect(lines.map((line) => (line.kind === 'run' ? line.places.length : 1))).toEqual([mostInRun, 1, 1]);
});

test('every entry is in exactly one line, in the order in which they came', () => {
  const kinds = ['visit', 'search', 'email_sent', 'support', 'Tasting', 'order'];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 3 }))), (drawn) => {
      const places = drawn.map(([kind, month], id) =>
        kind === 'order' ? order(id, `2025-0${month}-01`) : event(id, kind, `2025-0${month}-01`),
      );
      const ids = foldTimeline(places).flatMap((line) =>
        line.kind === 'entry' ? [line.place.id] : line.places.map(({ id }) => id),
      );
      expect(ids).toEqual(places.map(({ id }) => id));
    }),
  );
});

test('a run tells its kinds, the most frequent first', () => {
  expect(countRun([event(1, 'search'), event(2, 'visit'), event(3, 'visit')])).toEqual([
    { event: 'visit', count: 2 },
    { event: 'search', count: 1 },
  ]);
});
