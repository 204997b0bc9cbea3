import type { Pair } from '../../identity/content.ts';
import { lineOfFields } from './line-fields.ts';
import { isWholeLine, type PackedLine, type ReadFigure } from './packed-line.ts';

const longest = 1 << 17;
const lists = ['line_items', 'lineItems', 'items', 'lines', 'products'] as const;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // no JSON after all: the caller tries the other forms, and says so when none fits
    return undefined;
  }
}

function listOf(value: unknown): readonly unknown[] | null {
  // whatever JSON holds: its entries are looked at one by one
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value))
    if (lists.some((list) => list === name) && Array.isArray(inner)) return inner as readonly unknown[];
  return [value];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  // what JSON holds can be written again
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/**
 * Reads lines written as JSON: a list of objects, one object, or an object that holds the list. Numbers may be texts; in them
 * a point is the decimal mark, as JSON has it. Null when it is not this form.
 */
export function readJsonLines(cell: string, read: ReadFigure): PackedLine[] | null {
  const text = cell.trim();
  if ((!text.startsWith('[') && !text.startsWith('{')) || text.length > longest) return null;
  const list = listOf(parse(text));
  if (list === null || list.length === 0) return null;
  const lines: PackedLine[] = [];
  for (const item of list) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
    const parts = Object.entries(item).map(([name, value]): Pair => [name, textOf(value)]);
    lines.push(lineOfFields(parts, read));
  }
  return lines.every(isWholeLine) ? lines : null;
}
