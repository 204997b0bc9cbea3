import type { ExportColumn } from '../../../shared/core/export/table.ts';
import { columnName, xmlText } from './cell-xml.ts';
import { declaration, main, styleOf } from './styles.ts';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type SheetHead = Readonly<{
  name: string;
  columns: readonly ExportColumn[];
  currency: string | null;
  isRightToLeft: boolean;
}>;

/** The types of the parts of a workbook. */
export function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${content}.${type}+xml"/>`;
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('workbook', 'sheet.main'),
    ...Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet')),
    part('styles', 'styles'),
    '</Types>',
  ].join('');
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const lines = list.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relation}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelations}">${lines.join('')}</Relationships>`;
}

/** Where the workbook is. */
export function rootRelations(): string {
  return relations([['officeDocument', 'xl/workbook.xml']]);
}

/** Where its sheets and styles are; the sheets come first. */
export function workbookRelations(sheets: number): string {
  return relations([
    ...Array.from({ length: sheets }, (_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
    ['styles', 'styles.xml'],
  ]);
}

const longestName = 31;

function cutTo(text: string, most: number): string {
  let cut = '';
  // whole characters, counted as the format counts them
  for (const char of text) {
    if (cut.length + char.length > most) break;
    cut += char;
  }
  return cut.trim();
}

/**
 * Names of sheets: what characters and length they may have is the format's, and each is there once whatever the letter case; none is ever read as a
 * formula.
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const plain = name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .trim()
      .replace(/^'+|'+$/gu, '');
    const first = cutTo(plain, longestName) || `Sheet${at + 1}`;
    let own = first;
    for (let again = 2; taken.has(own.toLowerCase()); again += 1) {
      const mark = ` ${again}`;
      own = cutTo(first, longestName - mark.length) + mark;
    }
    taken.add(own.toLowerCase());
    return own;
  });
}

/** The list of sheets. */
export function workbookXml(names: readonly string[]): string {
  const sheets = sheetNames(names).map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

const widths = { text: 28, address: 24, number: 14, money: 16, share: 12, day: 13 } as const;

/** A sheet up to its rows: a bold header that stays in view. */
export function sheetStart({ columns, isRightToLeft }: Omit<SheetHead, 'name' | 'currency'>): string {
  const header = columns.map(
    ({ name }, at) =>
      `<c r="${columnName(at)}1" s="${styleOf.header}" t="inlineStr"><is><t xml:space="preserve">${xmlText(name)}</t></is></c>`,
  );
  const sizes = columns.map(
    ({ kind }, at) => `<col min="${at + 1}" max="${at + 1}" width="${widths[kind]}" customWidth="1"/>`,
  );
  return [
    `${declaration}<worksheet xmlns="${main}">`,
    `<sheetViews><sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ''}>`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${sizes.join('')}</cols>`,
    `<sheetData><row r="1">${header.join('')}</row>`,
  ].join('');
}

export const sheetEnd = '</sheetData></worksheet>';
