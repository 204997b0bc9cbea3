/** Points of a space, one after another: coordinate j of point i is `values[i * dimensions + j]`. */
export type Points = Readonly<{ count: number; dimensions: number; values: Float64Array }>;

/** Coordinate j of point i. */
export function coordinate(points: Points, i: number, j: number): number {
  return points.values[i * points.dimensions + j] ?? 0;
}

/** Squared distance between point i of one list and point k of another; both of the same space. */
export function squaredDistance(points: Points, i: number, others: Points, k: number): number {
  const { dimensions, values } = points;
  const from = i * dimensions;
  const to = k * dimensions;
  let sum = 0;
  for (let j = 0; j < dimensions; j += 1) {
    const difference = (values[from + j] ?? 0) - (others.values[to + j] ?? 0);
    sum += difference * difference;
  }
  return sum;
}

/** The points at these places, in the order of `places`; a place given twice is there twice. */
export function pointsAt({ dimensions, values }: Points, places: ArrayLike<number>): Points {
  const chosen = new Float64Array(places.length * dimensions);
  for (let to = 0; to < places.length; to += 1) {
    const from = (places[to] ?? 0) * dimensions;
    chosen.set(values.subarray(from, from + dimensions), to * dimensions);
  }
  return { count: places.length, dimensions, values: chosen };
}
