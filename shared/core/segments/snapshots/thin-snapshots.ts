/** A look at a segment, as far as thinning cares. */
export type DatedLook = Readonly<{ id: number; takenAt: string }>;

const newest = 12;
const days = 31;
const most = 60;

/**
 * Which looks at a segment may go: the newest 12 stay; of older ones the last of each day among the 31 latest days, then the last of each
 * month; never more than 60 in all.
 *
 * @param looks newest first
 * @returns the ids of those that go
 */
export function thinSnapshots(looks: readonly DatedLook[]): number[] {
  const seenDays = new Set<string>();
  const seenMonths = new Set<string>();
  let kept = 0;
  return looks.flatMap(({ id, takenAt }, place) => {
    const day = takenAt.slice(0, 10);
    const month = takenAt.slice(0, 7);
    const isLastOfDay = !seenDays.has(day);
    const isLastOfMonth = !seenMonths.has(month);
    seenDays.add(day);
    seenMonths.add(month);
    const stays = place < newest || (isLastOfDay && seenDays.size <= days) || isLastOfMonth;
    if (!stays || kept >= most) return [id];
    kept += 1;
    return [];
  });
}
