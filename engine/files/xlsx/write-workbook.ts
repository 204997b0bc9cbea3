import type { ExportCell } from '../../../shared/core/export/table.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import type { FileWriting } from '../write-file.ts';
import { cellXml, columnName } from './cell-xml.ts';
import {
  contentTypes,
  rootRelations,
  sheetEnd,
  sheetStart,
  workbookRelations,
  workbookXml,
  type SheetHead,
} from './workbook-parts.ts';
import { stylesXml } from './styles.ts';
import { zipWriter, type ZipWriter } from './zip-writer.ts';

export type { SheetHead } from './workbook-parts.ts';

const mostRows = 1_048_576;

/** A workbook of one sheet while it is written. */
export interface WorkbookWriter {
  /** @throws {AppError} 'sheet-too-long' beyond the rows a sheet can have */
  readonly rows: (rows: Iterable<readonly ExportCell[]>) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Everything of a workbook but its sheets. */
async function writeFrame(zip: ZipWriter, names: readonly string[]): Promise<void> {
  const whole = async (part: string, text: string) => {
    const open = await zip.part(part);
    await open.write(text);
    await open.end();
  };
  await whole('[Content_Types].xml', contentTypes(names.length));
  await whole('_rels/.rels', rootRelations());
  await whole('xl/workbook.xml', workbookXml(names));
  await whole('xl/_rels/workbook.xml.rels', workbookRelations(names.length));
  await whole('xl/styles.xml', stylesXml);
}

async function beginSheet(zip: ZipWriter, head: SheetHead, at: number): Promise<WorkbookWriter> {
  const { columns, currency } = head;
  const sheet = await zip.part(`xl/worksheets/sheet${at + 1}.xml`);
  await sheet.write(sheetStart(head));
  let row = 1;
  return {
    async rows(rows) {
      const lines: string[] = [];
      for (const cells of rows) {
        row += 1;
        if (row > mostRows) throw new AppError('sheet-too-long', { most: mostRows - 1 });
        const inner = columns.map(({ kind }, place) =>
          cellXml(cells[place] ?? null, kind, currency, `${columnName(place)}${row}`),
        );
        lines.push(`<row r="${row}">${inner.join('')}</row>`);
      }
      await sheet.write(lines.join(''));
    },
    async end() {
      await sheet.write(sheetEnd);
      await sheet.end();
    },
  };
}

/** Begins a workbook with one sheet: a bold header that stays in view, and rows that come one after another. */
export async function beginWorkbook(append: FileWriting['append'], head: SheetHead): Promise<WorkbookWriter> {
  const zip = zipWriter(append);
  await writeFrame(zip, [head.name]);
  const sheet = await beginSheet(zip, head, 0);
  return {
    rows: sheet.rows,
    async end() {
      await sheet.end();
      await zip.end();
    },
  };
}

/** A sheet with its rows. */
export type WholeSheet = SheetHead & Readonly<{ rows: Iterable<readonly ExportCell[]> }>;

/** Writes a workbook of several sheets, in their order. @throws {AppError} 'sheet-too-long' */
export async function writeWorkbook(
  append: FileWriting['append'],
  sheets: readonly WholeSheet[],
): Promise<void> {
  const zip = zipWriter(append);
  await writeFrame(
    zip,
    sheets.map(({ name }) => name),
  );
  for (const [at, sheet] of sheets.entries()) {
    const open = await beginSheet(zip, sheet, at);
    await open.rows(sheet.rows);
    await open.end();
  }
  await zip.end();
}
