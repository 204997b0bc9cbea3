import type { Pair } from '../../identity/content.ts';
import { fieldName, isLineField, lineOfFields } from './line-fields.ts';
import { isWholeLine, type PackedLine, type ReadFigure } from './packed-line.ts';

const named = /^\s*([\p{L}][\p{L}\d_ -]{0,39}?)\s*:(.*)$/su;
// parts that exports of this form have beside the ones we know; anything else before a colon belongs to the text
const others: ReadonlySet<string> = new Set([
  'id', 'item_id', 'product_id', 'variation_id', 'variation', 'tax', 'subtotal_tax', 'total_tax', 'tax_class', 'taxes',
  'refunded_qty', 'meta', 'download_url', 'cost', 'weight', 'currency', 'type',
]); // prettier-ignore

function fieldOf(part: string): Pair | null {
  const match = named.exec(part);
  if (match === null) return null;
  const [, name = '', value = ''] = match;
  return isLineField(name) || others.has(fieldName(name)) ? [name.trim(), value.trim()] : null;
}

/** Named parts of one line. A part without a name of ours belongs to the one before: its text had a bar in it. */
function fieldsOf(text: string): Pair[] {
  const fields: [string, string][] = [];
  for (const part of text.split('|')) {
    const field = fieldOf(part);
    const last = fields.at(-1);
    if (field !== null) fields.push([field[0], field[1]]);
    else if (last !== undefined) last[1] += `|${part}`;
    else return [];
  }
  return fields;
}

/**
 * Reads lines whose parts are named: `name:Mug|sku:M1|quantity:2|total:19.00;name:Tea|quantity:1|total:4.00`, as exports of
 * WooCommerce write them. A piece that begins with no name belongs to the line before. Null when it is not this form.
 */
export function readNamedLines(cell: string, read: ReadFigure): PackedLine[] | null {
  if (!cell.includes(':') || !cell.includes('|')) return null;
  const pieces = piecesOf(cell);
  const lines = pieces.map((piece) => lineOfFields(fieldsOf(piece), read));
  return lines.length > 0 && lines.every(isWholeLine) ? lines : null;
}

/** The texts of single lines; none where the cell begins with no name. */
function piecesOf(cell: string): readonly string[] {
  const pieces: string[] = [];
  const [firstField] = fieldsOf(cell);
  for (const piece of cell.split(/[;\n]/u)) {
    const fields = fieldsOf(piece);
    const last = pieces.length - 1;
    // a semicolon in a name cuts its line in two: the first half begins as all lines do, the second with no name
    const beginsLine = fields.length > 1 || (fields[0] !== undefined && fields[0][0] === firstField?.[0]);
    if (piece.trim() === '') continue;
    if (beginsLine) pieces.push(piece);
    else if (last < 0) return [];
    else pieces[last] = `${pieces[last] ?? ''};${piece}`;
  }
  return pieces;
}
