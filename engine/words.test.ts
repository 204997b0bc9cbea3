import { expect, test } from 'vitest';
import { hasWords, startWords } from './words.ts';

test('a message is filled in, with the plural of its language', () => {
  const params = { rejected: 2, maxRejects: 0 };
  expect(startWords('en')('cli.tooManyRejects', params)).toBe(
    '2 rows were rejected; --max-rejects allows 0.',
  );
  expect(startWords('ar')('cli.tooManyRejects', params)).toBe('رُفض صفان، بينما يسمح --max-rejects بـ 0.');
});

test('a key that no catalogue has is shown as it is, one that objects are born with too', () => {
  const t = startWords('en');
  expect([t('error.no-such-code'), t('constructor'), t('cli.command')]).toEqual([
    'error.no-such-code',
    'constructor',
    'cli.command',
  ]);
});

test('a key is known only when it leads to a message, not to a group of them', () => {
  expect([hasWords('cli.created'), hasWords('cli'), hasWords('cli.command'), hasWords('toString')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('what a partial catalogue lacks is said in English, with the plural of English', () => {
  const t = startWords('fr');
  expect(t('nav.settings')).toBe('Réglages');
  // in French nought would be one
  expect(t('cli.tooManyRejects', { rejected: 0, maxRejects: 0 })).toBe(
    startWords('en')('cli.tooManyRejects', { rejected: 0, maxRejects: 0 }),
  );
});
