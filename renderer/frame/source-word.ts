import type { Words } from '../i18n/intl.tsx';

const withParty = /^(?<system>.+) \((?<party>zero|first|second|third)\)$/u;

/** A source as one calls it: sources are named after their system and, where one brings data of several parties, their party. */
export function sourceWord({ find }: Pick<Words, 'find'>, name: string): string {
  const known = find(`system.${name}`);
  if (known !== null) return known;
  const { system, party } = withParty.exec(name)?.groups ?? {};
  if (system === undefined || party === undefined) return name;
  return `${find(`system.${system}`) ?? system} (${find(`partyName.${party}`) ?? party})`;
}
