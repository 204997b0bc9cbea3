// docs/import.md says of every profile what it brings; its table is read here.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { profiles } from './index.ts';

type Names = Readonly<{ system: Readonly<Record<string, string>> }>;
// our own file
const names = JSON.parse(readFileSync('renderer/i18n/messages/en.json', 'utf8')) as Names;

const table = readFileSync('docs/import.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, system = '', title = '', where = '', brings = '', consent = '']) => ({
    system,
    title,
    where,
    brings,
    consent,
  }));
const keyOf = (system: string, title: string) => `${system}: ${title}`;
const ofProfile = new Map(
  profiles.map((profile) => [keyOf(names.system[profile.system] ?? profile.system, profile.title), profile]),
);
const kindWords: Readonly<Record<string, string>> = {
  contacts: 'contacts',
  'order-lines': 'orders',
  products: 'products',
  events: 'events',
  spend: 'campaign spend',
  survey: 'survey answers',
};

test('every export that a profile knows stands in the table once, and nothing else does', () => {
  const rows = table.map(({ system, title }) => keyOf(system, title)).sort();
  expect(rows).toEqual([...ofProfile.keys()].sort());
});

test.each(table)('$system $title: where it is, what it brings and how consent is read', (row) => {
  const profile = ofProfile.get(keyOf(row.system, row.title));
  expect(row.where).not.toBe('');
  expect(row.brings).toMatch(new RegExp(`^${kindWords[profile?.kind ?? ''] ?? 'unknown kind'}`, 'u'));
  const all = profiles.filter(({ system, title }) => system === profile?.system && title === profile.title);
  const speaks = all.some(({ columns, constants }) =>
    [...Object.values(columns), ...Object.keys(constants ?? {})].some((meaning) =>
      meaning.startsWith('consent.'),
    ),
  );
  expect(row.consent.startsWith('says nothing')).toBe(!speaks);
});

test('the table names columns as the profiles do', () => {
  const known = new Set(profiles.flatMap(({ columns }) => Object.keys(columns)));
  const named = table
    .flatMap(({ consent }) => [...consent.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name))
    .filter((name) => !name.includes('…'));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
