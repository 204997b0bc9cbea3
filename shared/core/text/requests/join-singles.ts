/** A group in the making: what it is about, as stems in their order and as one name, and whose it is. */
export type Grown = Readonly<{ stems: readonly string[]; name: string; texts: number }>;

/** Of fewer letters a thing may be another one with a letter changed. */
const longEnough = 6;

/** A name without its spaces, and with any one letter left out: two names that share one of these differ in a letter at most. */
function spellings(name: string): string[] {
  const joined = name.replaceAll(' ', '');
  if (joined.length < longEnough) return [joined];
  return [joined, ...Array.from(joined, (_, at) => joined.slice(0, at) + joined.slice(at + 1))];
}

const turned = (stems: readonly string[]) => stems.toReversed().join('');

function addTo(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/**
 * Finds for what only one text asks the group it belongs to: one of at least two stems that all stand in it (`oat milk` in `oat milk Riyadh branch`),
 * or one that is written the same but for a letter or a space (`oatmilk`).
 *
 * @param groups the greatest first
 * @returns by group where it goes, itself where it stays; nothing goes to what goes elsewhere itself
 */
export function homesOfSingles(groups: readonly Grown[]): number[] {
  const byStem = new Map<string, number[]>();
  const bySpelling = new Map<string, number[]>();
  groups.forEach(({ stems, name }, at) => {
    if (stems.length >= 2) addTo(byStem, stems[0] ?? '', at);
    const own = new Set([...spellings(name), ...(stems.length === 2 ? [turned(stems)] : [])]);
    for (const spelling of own) addTo(bySpelling, spelling, at);
  });
  const homes = groups.map((_, at) => at);
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const single = groups[at];
    if (single === undefined || single.texts > 1) continue;
    const isHome = (other: number) => other < at;
    const holds = (other: number) =>
      groups[other]?.stems.every((stem) => single.stems.includes(stem)) === true;
    const near = [
      ...single.stems.flatMap((stem) =>
        (byStem.get(stem) ?? []).filter((other) => isHome(other) && holds(other)),
      ),
      ...spellings(single.name).flatMap((spelling) => (bySpelling.get(spelling) ?? []).filter(isHome)),
    ];
    if (near.length > 0) homes[at] = Math.min(...near);
  }
  // a home may itself have gone to another: follow to where nothing goes on
  return homes.map((home) => {
    let last = home;
    while (homes[last] !== undefined && homes[last] !== last) last = homes[last] ?? last;
    return last;
  });
}
