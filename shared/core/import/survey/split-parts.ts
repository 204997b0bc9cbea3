/** A list of texts in quotes, as some exports write several choices: "Tea, green","Coffee". Null for other cells. */
export function quotedParts(cell: string): string[] | null {
  if (!/^"(?:[^"]|"")*"(?:\s*[,;]\s*"(?:[^"]|"")*")*$/u.test(cell)) return null;
  return [...cell.matchAll(/"((?:[^"]|"")*)"/gu)].map((match) => (match[1] ?? '').replaceAll('""', '"'));
}

/** A list as JSON. Null for other cells. */
export function jsonParts(cell: string): string[] | null {
  if (!cell.startsWith('[') || !cell.endsWith(']')) return null;
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) && list.every((part): part is string => typeof part === 'string')
      ? list
      : null;
  } catch {
    // square brackets around something else
    return null;
  }
}

/** Parts between marks, but for marks inside brackets that close: 'Cleaning (typing, spelling), Other' has two. */
export function partsOutsideBrackets(cell: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const char = cell.charAt(at);
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (depth === 0 && cell.startsWith(mark, at)) {
      parts.push(cell.slice(from, at));
      from = at + mark.length;
      at = from - 1;
    }
    if (depth < 0) break;
  }
  if (depth !== 0) return cell.split(mark);
  return [...parts, cell.slice(from)];
}
