export function MatchingPanel() {
  return null;
}
