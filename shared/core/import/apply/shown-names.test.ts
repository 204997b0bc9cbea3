import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importKinds } from '../../model/import.ts';
import { choicesOf } from '../mapping/meanings.ts';
import { profiles } from '../profiles/index.ts';

const find = (messages: unknown, key: string): unknown =>
  key.split('.').reduce(
    (found: unknown, part) =>
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string, unknown>>)[part] // an object of our own file
        : undefined,
    messages,
  );

test.each(['en', 'ar'])('every meaning and every system has its name in %s', (language) => {
  const messages: unknown = JSON.parse(readFileSync(`renderer/i18n/messages/${language}.json`, 'utf8'));
  const keys = [
    ...importKinds.flatMap(choicesOf).map((meaning) => `meaning.${meaning}`),
    ...profiles.map(({ system }) => `system.${system}`),
    'system.generic',
    'reject.totals-row',
    'fix.totals-row',
  ];
  expect([...new Set(keys)].filter((key) => typeof find(messages, key) !== 'string')).toEqual([]);
});
