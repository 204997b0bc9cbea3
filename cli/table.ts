type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(4);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Rows as aligned columns under the names of their keys. Numbers stand to the end of their column. */
export function tableText(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => names.map((name) => cellText(row[name])));
  const widths = names.map((name, at) =>
    Math.max(name.length, ...cells.map((line) => line[at]?.length ?? 0)),
  );
  const isNumeric = names.map((name) =>
    rows.every((row) => row[name] === null || typeof row[name] === 'number'),
  );
  const lineText = (line: readonly string[]) =>
    line
      .map((cell, at) =>
        isNumeric[at] === true ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [names, ...cells].map(lineText).join('\n');
}

/** Any result for reading: plain values a line each, lists of records as tables under their name. */
export function resultText(result: unknown): string {
  if (!isRow(result)) return cellText(result);
  const entries = Object.entries(result);
  const isTable = (value: unknown): value is readonly Row[] =>
    Array.isArray(value) && value.length > 0 && value.every(isRow);
  const plain = entries.filter(([, value]) => !isTable(value));
  const width = Math.max(0, ...plain.map(([name]) => name.length));
  const lines = plain.map(([name, value]) => `${name.padEnd(width)}  ${cellText(value)}`);
  const tables = entries.flatMap(([name, value]) =>
    isTable(value) ? [`\n${name}\n${tableText(value)}`] : [],
  );
  return [...lines, ...tables].join('\n');
}
