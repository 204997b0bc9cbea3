export function CleaningPanel() {
  return null;
}
