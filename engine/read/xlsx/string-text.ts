/** Text of a cell: characters that XML cannot carry are written `_x000D_`, and such a mark in plain sight `_x005F_x000D_`. */
export function stringText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
