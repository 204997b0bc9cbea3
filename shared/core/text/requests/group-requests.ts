import type { RequestKind } from '../../feedback/reading.ts';
import type { Town } from './branches.ts';
import { homesOfSingles } from './join-singles.ts';
import { nameGroup } from './name-group.ts';

/** A request or problem by what it is about: its stems as text, in their order, and the words that were written. */
export type RequestItem = Readonly<{
  kind: RequestKind;
  text: number;
  stems: readonly string[];
  written: string;
  /** Where a branch is to be; none for other things. */
  towns: readonly Town[];
}>;

/** Those that ask for the same thing; places in the list of items, ascending. */
export type RequestGroup = Readonly<{
  key: string;
  kind: RequestKind;
  title: string;
  /** Stems of what is asked for, as most put it. */
  stems: readonly string[];
  items: readonly number[];
}>;

/**
 * How alike two things must be: of the weight of their stems, what they share to the smaller and to the larger of both; `whole` where all of
 * the smaller stands in the larger.
 */
const alike = { ofSmaller: 0.6, ofLarger: 0.34, whole: 0.25 };

/** Sums of the same weights in another order differ by this at the most. */
const tiny = 1e-9;

type Phrase = { readonly stems: readonly string[]; readonly name: string; readonly items: number[] };

/** One phrase for all that have the same stems, those of most items first. */
function phrasesOf(items: readonly RequestItem[], kind: RequestKind): Phrase[] {
  const phrases = new Map<string, Phrase>();
  items.forEach((item, at) => {
    if (item.kind !== kind) return;
    const stems = item.stems.toSorted();
    const name = stems.join(' ');
    const known = phrases.get(name);
    if (known === undefined) phrases.set(name, { stems, name, items: [at] });
    else known.items.push(at);
  });
  return [...phrases.values()].sort(
    (a, b) =>
      b.items.length - a.items.length || a.stems.length - b.stems.length || (a.name < b.name ? -1 : 1),
  );
}

/** How telling stems are: the rarer, the more. */
function weightsOf(phrases: readonly Phrase[]): (stem: string) => number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { stems, items } of phrases) {
    all += items.length;
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + items.length);
  }
  return (stem) => Math.log(1 + all / (counts.get(stem) ?? 1));
}

type Led = Readonly<{ lead: Phrase; phrases: Phrase[] }>;

/** Those who lead, and by stem which of them have it. */
type Leaders = Readonly<{ led: Led[]; byStem: Map<string, number[]>; weight: (stem: string) => number }>;

const total = (stems: readonly string[], weight: (stem: string) => number) =>
  stems.reduce((sum, stem) => sum + weight(stem), 0);

/** The leader a phrase is most like, of equally like ones the earlier; -1 where it is like none. */
function leaderOf({ stems }: Phrase, { led, byStem, weight }: Leaders): number {
  const own = total(stems, weight);
  const near = new Map<number, number>();
  for (const stem of stems)
    for (const at of byStem.get(stem) ?? []) near.set(at, (near.get(at) ?? 0) + weight(stem));
  const likeness = ([at, shared]: readonly [number, number]) => {
    const other = total(led[at]?.lead.stems ?? [], weight);
    const [smaller, larger] = [Math.min(own, other), Math.max(own, other)];
    const isWhole = shared > smaller - tiny;
    const isAlike =
      shared >= alike.ofSmaller * smaller && shared >= (isWhole ? alike.whole : alike.ofLarger) * larger;
    return isAlike ? shared / (own + other - shared) : 0;
  };
  const [best] = [...near]
    .map((one) => ({ at: one[0], likeness: likeness(one) }))
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at);
  return best === undefined || best.likeness === 0 ? -1 : best.at;
}

/** Each phrase goes to the leader it is most like, and leads itself where it is like none. */
function cluster(phrases: readonly Phrase[]): Led[] {
  const leaders: Leaders = { led: [], byStem: new Map(), weight: weightsOf(phrases) };
  for (const phrase of phrases) {
    const home = leaders.led[leaderOf(phrase, leaders)];
    if (home !== undefined) {
      home.phrases.push(phrase);
      continue;
    }
    const place = leaders.led.push({ lead: phrase, phrases: [phrase] }) - 1;
    for (const stem of phrase.stems) leaders.byStem.set(stem, [...(leaders.byStem.get(stem) ?? []), place]);
  }
  return leaders.led;
}

/** Lets what only one text asks for join the group that it names. */
function joinSingles(all: readonly Led[], items: readonly RequestItem[]): Led[] {
  const textsOf = (phrases: readonly Phrase[]) =>
    new Set(phrases.flatMap((phrase) => phrase.items.map((at) => items[at]?.text))).size;
  const homes = homesOfSingles(
    all.map(({ lead, phrases }) => ({ stems: lead.stems, name: lead.name, texts: textsOf(phrases) })),
  );
  all.forEach(({ phrases }, at) => {
    const home = homes[at] ?? at;
    if (home !== at) all[home]?.phrases.push(...phrases);
  });
  return all.filter((_, at) => (homes[at] ?? at) === at);
}

/**
 * Puts requests, and problems, that are about the same thing into groups, by the stems they share: rare stems count more than common ones.
 * What only one text asks for joins the group whose thing it names, or almost names. The same items in any order give the same groups.
 *
 * @returns groups of at least two texts, those of most first; what is left belongs to none
 */
export function groupRequests(items: readonly RequestItem[]): RequestGroup[] {
  const kinds: readonly RequestKind[] = ['request', 'problem'];
  return kinds
    .flatMap((kind) =>
      joinSingles(cluster(phrasesOf(items, kind)), items).map(({ lead, phrases }): RequestGroup => {
        const places = phrases.flatMap((phrase) => phrase.items).sort((a, b) => a - b);
        return {
          key: `${kind}:${lead.name}`,
          kind,
          title: nameGroup(
            lead.items.flatMap((at) => items[at] ?? []),
            places.flatMap((at) => items[at] ?? []),
          ),
          stems: lead.stems,
          items: places,
        };
      }),
    )
    .filter(({ items: own }) => new Set(own.map((at) => items[at]?.text)).size >= 2)
    .sort((a, b) => b.items.length - a.items.length || (a.key < b.key ? -1 : 1));
}
