import { pointsAt, type Points } from '../../stats/clustering/points.ts';
import { seededRandom } from '../../stats/seeded-random.ts';

/** Places of at most `size` points drawn by chance, ascending; all of them when there are no more. */
export function samplePlaces(count: number, size: number, seed: number): Int32Array {
  const places = Int32Array.from({ length: count }, (_, at) => at);
  if (count <= size) return places;
  const random = seededRandom(seed);
  for (let at = 0; at < size; at += 1) {
    const other = at + Math.floor(random() * (count - at));
    const kept = places[at] ?? 0;
    places[at] = places[other] ?? 0;
    places[other] = kept;
  }
  return places.slice(0, size).sort();
}

/** At most `size` of the points. */
export function sampleOf(points: Points, size: number, seed: number): Points {
  return points.count <= size ? points : pointsAt(points, samplePlaces(points.count, size, seed));
}
