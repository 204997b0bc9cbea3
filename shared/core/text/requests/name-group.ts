import type { Town } from './branches.ts';

/** What a title is made of: the words that were written, and the towns that were named with them. */
export type Named = Readonly<{ written: string; towns: readonly Town[] }>;

const arabicLetter = /\p{Script=Arabic}/u;
const mostTowns = 4;

/** What occurs most; of equally frequent ones the shortest, then by the alphabet. */
function mostFrequent(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** Towns that were asked for, those of most first, each by the name it has in the language of the title. */
function namesOfTowns(towns: readonly Town[], isArabic: boolean): string[] {
  const byStem = new Map<string, string[]>();
  for (const { stem, written } of towns) byStem.set(stem, [...(byStem.get(stem) ?? []), written]);
  return [...byStem]
    .sort(([a, those], [b, others]) => others.length - those.length || (a < b ? -1 : 1))
    .map(([, names]) => {
      const inLanguage = names.filter((name) => arabicLetter.test(name) === isArabic);
      return mostFrequent(inLanguage.length > 0 ? inLanguage : names);
    });
}

/**
 * The title of a group, in the language of most of its answers: the words that most wrote, and the towns where they stand for themselves.
 *
 * @param lead those who put it as most did, from whom the words are taken where any wrote in that language
 * @param all every request of the group
 */
export function nameGroup(lead: readonly Named[], all: readonly Named[]): string {
  const isArabicIn = ({ written }: Named) => arabicLetter.test(written);
  const arabic = all.filter(isArabicIn).length;
  const isArabic =
    arabic * 2 === all.length ? lead.filter(isArabicIn).length * 2 > lead.length : arabic * 2 > all.length;
  const inLanguage = (list: readonly Named[]) => list.filter((one) => isArabicIn(one) === isArabic);
  const [own, others] = [inLanguage(lead), inLanguage(all)];
  const from = own.length > 0 ? own : others.length > 0 ? others : lead;
  const title = mostFrequent(from.map(({ written }) => written));
  const towns = namesOfTowns(
    all.flatMap((one) => one.towns),
    isArabic,
  );
  if (towns.length === 0) return title;
  const shown = towns.length > mostTowns ? [...towns.slice(0, mostTowns), '…'] : towns;
  return `${title} (${shown.join(isArabic ? '، ' : ', ')})`;
}
