/** An entry of the ledger that counts, with the side of a merged person that said it. */
export type SideEntry = Readonly<{
  id: number;
  /** The customer whose entry it was before any merge; of somebody who is not merged always the same. */
  side: number;
  purpose: string;
  channel: string;
  state: string;
  capturedAt: string;
  /** Last day on which it counts, null: it does not run out. */
  expiresOn: string | null;
}>;

const refusals: readonly string[] = ['denied', 'withdrawn', 'objected'];
const isNo = ({ state }: Pick<SideEntry, 'state'>) => refusals.includes(state);

/** Which of two entries of one side counts: the later, of one instant the refusal. */
function isLater<E extends SideEntry>(a: E, b: E): boolean {
  if (a.capturedAt !== b.capturedAt) return a.capturedAt > b.capturedAt;
  return isNo(a) === isNo(b) ? a.id > b.id : isNo(a);
}

/** Which of two sides is the stricter: a refusal, then what runs out first, then the later. */
function isStricter<E extends SideEntry>(a: E, b: E): boolean {
  if (isNo(a) !== isNo(b)) return isNo(a);
  const never = '9999';
  const [left, right] = [a.expiresOn ?? never, b.expiresOn ?? never];
  return left === right ? isLater(a, b) : left < right;
}

function best<E extends SideEntry>(entries: readonly E[], wins: (a: E, b: E) => boolean): E | undefined {
  return entries.reduce<E | undefined>(
    (found, one) => (found === undefined || wins(one, found) ? one : found),
    undefined,
  );
}

function groups<E>(entries: readonly E[], keyOf: (entry: E) => string | number): E[][] {
  const found = new Map<string | number, E[]>();
  for (const entry of entries) {
    const known = found.get(keyOf(entry));
    if (known) known.push(entry);
    else found.set(keyOf(entry), [entry]);
  }
  return [...found.values()];
}

const bySide = <E extends SideEntry>(entries: readonly E[]) => groups(entries, ({ side }) => side);

/** A refusal of every channel by one side that it has not taken back for this channel; undefined when there is none. */
function generalNo<E extends SideEntry>(ofSide: readonly E[], channel: string): E | undefined {
  const isTakenBack = (no: E) =>
    ofSide.some(
      (yes) =>
        (yes.channel === 'any' || yes.channel === channel) &&
        yes.state === 'granted' &&
        yes.capturedAt > no.capturedAt,
    );
  return best(
    ofSide.filter((one) => one.channel === 'any' && isNo(one) && !isTakenBack(one)),
    isLater,
  );
}

/** Whether one side speaks, of one purpose: so it is with nearly everybody. */
function isOfOneSide([first, ...others]: readonly SideEntry[]): boolean {
  return others.every(({ side, purpose }) => side === first?.side && purpose === first.purpose);
}

/** What `decidingEntries` comes to for one side and purpose, without grouping: lists of a hundred thousand people are decided this way. */
function latestByChannel<E extends SideEntry>(entries: readonly E[]) {
  const latest: { purpose: string; channel: string; entry: E }[] = [];
  for (const entry of entries) {
    const { purpose, channel } = entry;
    const known = latest.find((one) => one.channel === channel);
    if (known === undefined) latest.push({ purpose, channel, entry });
    else if (isLater(entry, known.entry)) known.entry = entry;
  }
  return latest;
}

/**
 * The entry that decides for each purpose and channel a person's entries speak of. Of one side the latest entry counts; of the sides of a
 * merged person the strictest, so that merging never makes anybody reachable whom one side kept from it. Where more than one side speaks
 * of a purpose, a refusal of every channel counts for each channel that any of them names. What a side does not speak of it neither
 * allows nor forbids.
 *
 * The view `consent_state` is the same in SQL; a test compares them.
 * @param entries those of one person that were not taken back, in any order
 */
export function decidingEntries<E extends SideEntry>(
  entries: readonly E[],
): Readonly<{ purpose: string; channel: string; entry: E }>[] {
  if (isOfOneSide(entries)) return latestByChannel(entries);
  return groups(entries, ({ purpose }) => purpose).flatMap((ofPurpose) => {
    const sides = bySide(ofPurpose);
    return groups(ofPurpose, ({ channel }) => channel).flatMap((said) => {
      const latest = bySide(said).flatMap((ofSide) => best(ofSide, isLater) ?? []);
      const entry = best(latest, isStricter);
      if (entry === undefined) return [];
      const { purpose, channel } = entry;
      if (isNo(entry) || sides.length === 1) return [{ purpose, channel, entry }];
      const general = sides.flatMap((ofSide) => generalNo(ofSide, channel) ?? []);
      return [{ purpose, channel, entry: best(general, isLater) ?? entry }];
    });
  });
}
