/** Compare of segments. */
export function ComparePanel(_given: { ids?: readonly number[] }) {
  return null;
}
