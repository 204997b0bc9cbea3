/** How a question is called: a row of a grid says little without what the grid asks. */
export function questionLabel(label: string, groupLabel: string | null): string {
  return groupLabel === null ? label : `${groupLabel}: ${label}`;
}
