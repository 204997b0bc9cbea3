// Writes workbooks for tests: what a spreadsheet program writes, and what it never would.
import { zip, type ZipPart } from './zip.ts';

/** A cell: its value, or its parts as the format has them. `style` is the place of its number format. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | Readonly<{ value?: string | number; type?: string; style?: number; formula?: string; inner?: string }>;

export type TestSheet = Readonly<{
  name: string;
  /** Row n of the list is row n + 1 of the sheet; null leaves a row out. */
  rows: readonly (readonly TestCell[] | null)[];
  state?: 'hidden' | 'veryHidden';
  merges?: readonly string[];
  isRightToLeft?: boolean;
  /** The part as it is, instead of rows. */
  xml?: string;
}>;

export type TestWorkbook = Readonly<{
  sheets: readonly TestSheet[];
  /** Number formats by style: a code, or the number of a built-in one. Style 0 is General. */
  formats?: readonly (string | number)[];
  is1904?: boolean;
  /** The ISO variant, which has other name spaces. */
  isStrict?: boolean;
  /** Texts beside the sheets, as programs write them; otherwise within the cells. */
  sharesStrings?: boolean;
  /** The shared strings as they are. */
  stringsXml?: string;
  /** Parts in place of those of the same name, and further ones. */
  parts?: readonly ZipPart[];
}>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const transitional = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relation: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Text as XML and as the format have it: control characters are written `_x0007_`. */
export function escapeXml(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/gu, (mark) => `_x005F${mark}`)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The name of a column: 0 is 'A', 27 is 'AB'. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function cellXml(cell: TestCell, place: string, share: ((text: string) => number) | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string')
    return share
      ? `<c r="${place}" t="s"><v>${share(cell)}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  const { value, type, style, formula, inner = '' } = cell;
  const parts = [
    formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`,
    value === undefined ? '' : `<v>${escapeXml(String(value))}</v>`,
  ];
  const marks = `${style === undefined ? '' : ` s="${style}"`}${type === undefined ? '' : ` t="${type}"`}`;
  return `<c r="${place}"${marks}>${parts.join('')}${inner}</c>`;
}

function sheetXml(sheet: TestSheet, main: string, share: ((text: string) => number) | null): string {
  if (sheet.xml !== undefined) return sheet.xml;
  const rows = sheet.rows.map((cells, i) => {
    if (cells === null) return '';
    const inner = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${i + 1}`, share));
    return `<row r="${i + 1}">${inner.join('')}</row>`;
  });
  const merges = sheet.merges ?? [];
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return [
    `${declaration}<worksheet xmlns="${main}">`,
    sheet.isRightToLeft === true
      ? '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>'
      : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : '',
    '</worksheet>',
  ].join('');
}

function stylesXml(formats: readonly (string | number)[], main: string): string {
  const all: readonly (string | number)[] = [0, ...formats];
  const own = all.flatMap((format, i) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(format)}"/>`] : [],
  );
  const styles = all.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 164 + i : format}"/>`);
  return `${declaration}<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** Writes a workbook. */
export function writeWorkbook(book: TestWorkbook): Buffer {
  const { main, relation } = book.isStrict === true ? strict : transitional;
  const strings: string[] = [];
  const places = new Map<string, number>();
  const share = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, strings.push(text) - 1);
    return strings.length - 1;
  };
  const isSharing = book.sharesStrings === true || book.stringsXml !== undefined;
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, main, isSharing ? share : null));
  const list = book.sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const relations = [
    ...book.sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
    ['styles', 'styles.xml'] as const,
    ...(isSharing ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
  ].map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${relation}/${kind}" Target="${target}"/>`,
  );
  const sst = `${declaration}<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`;
  const own: ZipPart[] = [
    { name: '[Content_Types].xml', content: `${declaration}<Types/>` },
    {
      name: '_rels/.rels',
      content: `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${declaration}<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr${book.is1904 === true ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${declaration}<Relationships xmlns="${packageRelations}">${relations.join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: stylesXml(book.formats ?? [], main) },
    ...sheets.map((content, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content })),
    ...(isSharing ? [{ name: 'xl/sharedStrings.xml', content: book.stringsXml ?? sst }] : []),
  ];
  const replaced = new Set(book.parts?.map(({ name }) => name));
  return zip([...own.filter(({ name }) => !replaced.has(name)), ...(book.parts ?? [])]);
}
