/** A Markdown table; numbers are set to the right. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isNumber = header.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(String).join(' | ')} |`;
  return [line(header), line(isNumber.map((right) => (right ? '---:' : '---'))), ...rows.map(line)].join(
    '\n',
  );
}

export function countTable(what: string, counts: Readonly<Record<string, number>>, header = 'count'): string {
  return table([what, header], Object.entries(counts));
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
