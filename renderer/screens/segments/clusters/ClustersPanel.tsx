/** Clusters of segments. */
export function ClustersPanel() {
  return null;
}
