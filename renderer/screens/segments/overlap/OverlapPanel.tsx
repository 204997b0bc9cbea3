/** Overlap of segments. */
export function OverlapPanel(_given: { ids?: readonly number[] }) {
  return null;
}
