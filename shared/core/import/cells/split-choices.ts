/** The parts of a cell that holds several choices, by the mark that the cell uses. */
export function splitChoices(cell: string): string[] {
  const quoted = [...cell.matchAll(/"((?:[^"]|"")*)"/gu)].map((match) =>
    (match[1] ?? '').replaceAll('""', '"'),
  );
  if (quoted.length > 0) return quoted.filter((part) => part !== '');
  // Typeform begins every choice with its mark; elsewhere a stroke belongs to the text
  const isTypeform = /^\s*\/ /u.test(cell);
  const mark = isTypeform ? ' / ' : [' ::: ', '|', ';', ','].find((candidate) => cell.includes(candidate));
  const parts = mark === undefined ? [cell] : ` ${cell.trim()}`.split(mark);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
