import { builtInFormat, readFormatCode, type CellFormat } from './format-code.ts';
import { readSmallPart, type Source } from './read-part.ts';
import { attribute } from './xml-reader.ts';

/** The number format of each cell style, by the number that cells give as `s`. */
export async function readCellFormats(source: Source, part: string): Promise<readonly CellFormat[]> {
  const own = new Map<number, CellFormat>();
  const styles: number[] = [];
  let isCellStyles = false;
  await readSmallPart(source, part, {
    open(tag, attributes) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (tag === 'cellXfs') isCellStyles = true;
      else if (tag === 'numFmt') own.set(id, readFormatCode(attribute(attributes, 'formatCode') ?? ''));
      else if (tag === 'xf' && isCellStyles) styles.push(id);
    },
    close(tag) {
      if (tag === 'cellXfs') isCellStyles = false;
    },
    text: () => undefined,
  });
  return styles.map((id) => own.get(id) ?? builtInFormat(id));
}
