import { AppError } from '../../../shared/core/model/errors.ts';
import { readCellFormats } from './cell-formats.ts';
import type { CellFormat } from './format-code.ts';
import { readSmallPart, type Source } from './read-part.ts';
import { readRelations, type Relation } from './relations.ts';
import { readSharedStrings } from './shared-strings.ts';
import { attribute } from './xml-reader.ts';

export type SheetPlace = Readonly<{ name: string; isHidden: boolean; part: string }>;

/** A workbook with everything that its sheets refer to. */
export type Workbook = Readonly<{
  source: Source;
  /** Sheets of cells in the order of their tabs; those of charts are left out. */
  sheets: readonly SheetPlace[];
  /** Days are counted from 1904 instead of 1900. */
  is1904: boolean;
  strings: readonly string[];
  formats: readonly CellFormat[];
}>;

type Listed = Readonly<{ name: string; id: string; isHidden: boolean }>;

async function readSheetList(source: Source, part: string): Promise<{ sheets: Listed[]; is1904: boolean }> {
  const sheets: Listed[] = [];
  let is1904 = false;
  await readSmallPart(source, part, {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 ||= /^(?:1|true|on)$/iu.test(attribute(attributes, 'date1904') ?? '');
      if (tag !== 'sheet') return;
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        id: attribute(attributes, 'id') ?? '',
        isHidden: /^(?:veryH|h)idden$/u.test(attribute(attributes, 'state') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, is1904 };
}

/** What an archive is that holds no workbook of XML. */
function refuseOther(source: Source): never {
  const { archive, name } = source;
  const parts = archive.parts();
  const isThere = (test: RegExp) => parts.some((part) => test.test(part));
  const format = isThere(/^xl\/workbook\.bin$/u)
    ? 'XLSB'
    : isThere(/^content\.xml$/u) && archive.has('mimetype')
      ? 'ODS'
      : isThere(/^index\/.*\.iwa$|^index\.zip$/u)
        ? 'Numbers'
        : null;
  if (format !== null) throw new AppError('file-is-spreadsheet', { name, format });
  if (isThere(/^xl\/|^\[content_types\]/u))
    throw new AppError('spreadsheet-damaged', { name, part: 'xl/workbook.xml' });
  throw new AppError('file-not-table', { name, format: 'ZIP' });
}

/** Charts only, a document of another program of the same family, or damage. */
function refuseSheetless(
  { archive, name }: Source,
  part: string,
  listed: readonly Listed[],
  relations: readonly Relation[],
): never {
  if (listed.some(({ id }) => relations.some((relation) => relation.id === id)))
    throw new AppError('file-empty', { name });
  if (relations.length > 0 && !archive.has('xl/workbook.xml'))
    throw new AppError('file-not-table', { name, format: 'ZIP' });
  throw new AppError('spreadsheet-damaged', { name, part });
}

/**
 * Reads what the sheets of a workbook refer to: their list, strings and formats.
 * @throws {AppError} file-is-spreadsheet for other formats of spreadsheets, file-not-table, spreadsheet-damaged, …
 */
export async function readWorkbook(source: Source): Promise<Workbook> {
  const { archive, name, limits } = source;
  const main = (await readRelations(source, '')).find(({ kind }) => kind === 'officeDocument')?.part;
  const part = main !== undefined && archive.has(main) ? main : 'xl/workbook.xml';
  if (!archive.has(part) || part.endsWith('.bin')) return refuseOther(source);
  const relations = await readRelations(source, part);
  const { sheets: listed, is1904 } = await readSheetList(source, part);
  if (listed.length > limits.sheets)
    throw new AppError('spreadsheet-too-large', { name, what: 'sheets', limit: limits.sheets });
  const sheets = listed.flatMap(({ name: sheet, id, isHidden }): SheetPlace[] => {
    const found = relations.find((relation) => relation.id === id);
    return found?.kind === 'worksheet' ? [{ name: sheet, isHidden, part: found.part }] : [];
  });
  if (sheets.length === 0) refuseSheetless(source, part, listed, relations);
  const partOf = (kind: string) =>
    relations.find((relation) => relation.kind === kind && archive.has(relation.part))?.part;
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    source,
    sheets,
    is1904,
    strings: strings === undefined ? [] : await readSharedStrings(source, strings),
    formats: styles === undefined ? [] : await readCellFormats(source, styles),
  };
}
