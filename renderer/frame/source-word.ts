import type { Words } from '../i18n/intl.tsx';

const withParty = /^(?<system>.+) \((?<party>zero|first|second|third)\)$/u;

/** A source as one calls it: sources are named after their system and, where one brings data of several parties, their party. */
export function sourceWord({ find, t }: Pick<Words, 'find' | 't'>, name: string): string {
  const known = find(`system.${name}`);
  if (known !== null) return known;
  const { system, party } = withParty.exec(name)?.groups ?? {};
  if (system === undefined || party === undefined) return name;
  return t('source.ofParty', {
    source: find(`system.${system}`) ?? system,
    party: find(`partyName.${party}`) ?? party,
  });
}
