import type { ExportCell, ExportColumn } from '../../../shared/core/export/table.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import type { FileWriting } from '../write-file.ts';
import { cellXml, columnName, xmlText } from './cell-xml.ts';
import { zipWriter, type ZipPart } from './zip-writer.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const mostRows = 1_048_576;

function contentTypes(): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${content}.${type}+xml"/>`;
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('workbook', 'sheet.main'),
    part('worksheets/sheet1', 'worksheet'),
    part('styles', 'styles'),
    '</Types>',
  ].join('');
}

const relations = (list: readonly (readonly [type: string, target: string])[]) =>
  `${declaration}<Relationships xmlns="${packageRelations}">${list
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${relation}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const styles = [
  `${declaration}<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs>',
  '</styleSheet>',
].join('');

/** What characters and length a name of a sheet may have is the format's; it is never read as a formula. */
function sheetName(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .trim()
    .replace(/^'+|'+$/gu, '');
  return Array.from(plain).slice(0, 31).join('').trim() || 'Sheet1';
}

export type SheetHead = Readonly<{
  name: string;
  columns: readonly ExportColumn[];
  currency: string | null;
  isRightToLeft: boolean;
}>;

/** A workbook of one sheet while it is written. */
export interface WorkbookWriter {
  /** @throws {AppError} 'sheet-too-long' beyond the rows a sheet can have */
  readonly rows: (rows: Iterable<readonly ExportCell[]>) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Begins a workbook with one sheet: a bold header that stays in view, and rows that come one after another. */
export async function beginWorkbook(
  append: FileWriting['append'],
  { name, columns, currency, isRightToLeft }: SheetHead,
): Promise<WorkbookWriter> {
  const zip = zipWriter(append);
  const whole = async (part: string, text: string) => {
    const open = await zip.part(part);
    await open.write(text);
    await open.end();
  };
  await whole('[Content_Types].xml', contentTypes());
  await whole('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  await whole(
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="${xmlText(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  await whole(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  );
  await whole('xl/styles.xml', styles);
  const sheet: ZipPart = await zip.part('xl/worksheets/sheet1.xml');
  const header = columns.map(
    (column, at) =>
      `<c r="${columnName(at)}1" s="1" t="inlineStr"><is><t xml:space="preserve">${xmlText(column.name)}</t></is></c>`,
  );
  await sheet.write(
    [
      `${declaration}<worksheet xmlns="${main}">`,
      `<sheetViews><sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ''}>`,
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
      `<sheetData><row r="1">${header.join('')}</row>`,
    ].join(''),
  );
  let row = 1;
  return {
    async rows(rows) {
      const lines: string[] = [];
      for (const cells of rows) {
        row += 1;
        if (row > mostRows) throw new AppError('sheet-too-long', { most: mostRows - 1 });
        const inner = columns.map(({ kind }, at) =>
          cellXml(cells[at] ?? null, kind, currency, `${columnName(at)}${row}`),
        );
        lines.push(`<row r="${row}">${inner.join('')}</row>`);
      }
      await sheet.write(lines.join(''));
    },
    async end() {
      await sheet.write('</sheetData></worksheet>');
      await sheet.end();
      await zip.end();
    },
  };
}
