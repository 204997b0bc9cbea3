import { expect, test } from 'vitest';
import { consentMatrix } from './consent-matrix.ts';
import { effectiveConsent } from './effective.ts';
import { undated, type ConsentState } from './ledger.ts';

const said = (
  channel: string,
  state: ConsentState['state'],
  day: string,
  basis = 'consent',
): ConsentState => ({
  purpose: 'news',
  channel,
  state,
  basis,
  capturedAt: `${day}T10:00:00Z`,
  isExpired: false,
});
const own = (state: ConsentState['state'], day: string, basis?: string) => said('email', state, day, basis);
const any = (state: ConsentState['state'], day: string) => said('any', state, day);

test.each([
  ['only this channel', [own('granted', '2025-01-01')], 'granted', false],
  ['only every channel', [any('granted', '2025-01-01')], 'granted', true],
  ['only every channel, refused', [any('objected', '2025-01-01')], 'objected', true],
  ['a later general no', [own('granted', '2025-01-01'), any('withdrawn', '2025-02-01')], 'withdrawn', true],
  [
    'a proven yes after a general no',
    [own('granted', '2025-02-01'), any('withdrawn', '2025-01-01')],
    'granted',
    false,
  ],
  [
    'an unproven yes after a general no',
    [own('granted', '2025-02-01', 'unproven'), any('withdrawn', '2025-01-01')],
    'withdrawn',
    true,
  ],
  [
    'a yes of the very instant of a general no',
    [own('granted', '2025-01-01'), any('withdrawn', '2025-01-01')],
    'withdrawn',
    true,
  ],
  ['a later general yes', [own('denied', '2025-01-01'), any('granted', '2025-02-01')], 'denied', false],
  [
    'two refusals: the later',
    [own('denied', '2025-01-01'), any('withdrawn', '2025-02-01')],
    'withdrawn',
    true,
  ],
  [
    'two permissions: the later',
    [own('granted', '2025-02-01'), any('granted', '2025-01-01')],
    'granted',
    false,
  ],
  [
    'one that ran out and one that holds',
    [own('unknown', '2025-02-01'), any('granted', '2025-01-01')],
    'granted',
    true,
  ],
  ['another channel', [said('sms', 'granted', '2025-01-01')], null, null],
] as const)('%s', (_, states, state, isOfAnyChannel) => {
  const found = effectiveConsent(states, 'news', 'email');
  expect(found && [found.state, found.isOfAnyChannel]).toEqual(
    state === null ? null : [state, isOfAnyChannel],
  );
});

test('what was said for another purpose says nothing', () => {
  expect(
    effectiveConsent([{ ...own('granted', '2025-01-01'), purpose: 'offers' }], 'news', 'email'),
  ).toBeNull();
});

test('a table has e-mail, text messages and calls; letters where something is known of them, or of every channel', () => {
  expect(consentMatrix([own('granted', '2025-01-01')]).channels).toEqual(['email', 'sms', 'phone']);
  expect(consentMatrix([said('post', 'denied', '2025-01-01')]).channels).toEqual([
    'email',
    'sms',
    'phone',
    'post',
  ]);
  expect(consentMatrix([any('denied', '2025-01-01')]).channels).toEqual([
    'email',
    'sms',
    'phone',
    'post',
    'ads',
  ]);
  expect(consentMatrix([])).toEqual({ purposes: [], channels: [], cells: [] });
});

test('a no to every channel stands in each of its cells, and an undated word has no date', () => {
  const { cells } = consentMatrix([
    { ...own('granted', '2025-01-01'), capturedAt: undated },
    any('withdrawn', '2025-02-01'),
  ]);
  expect(cells.map(({ channel, state }) => `${channel} ${state}`)).toEqual([
    'email withdrawn',
    'sms withdrawn',
    'phone withdrawn',
    'post withdrawn',
    'ads withdrawn',
  ]);
  const [only] = consentMatrix([{ ...own('granted', '2025-01-01'), capturedAt: undated }]).cells;
  expect(only?.capturedAt).toBeNull();
});
