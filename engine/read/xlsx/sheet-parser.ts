import { AppError } from '../../../shared/core/model/errors.ts';
import { limits } from '../limits.ts';
import { columnOf, lastSheetRow } from './cell-place.ts';
import { cellText, type CellSource } from './cell-text.ts';
import type { Workbook } from './open-workbook.ts';
import { makeStringCollector } from './shared-strings.ts';
import type { CellNote, SheetRow } from './sheet-row.ts';
import type { Attributes, XmlEvents } from './xml-reader.ts';

const noColumns: readonly number[] = [];
const noNotes: readonly CellNote[] = [];

/** Cells of a row that is under way. */
function makeRowBuilder(onRow: (row: SheetRow) => void) {
  let number = 0;
  let cells: string[] = [];
  let amounts: number[] = [];
  let notes: CellNote[] = [];
  let characters = 0;
  return {
    begin(next: number) {
      number = next;
      cells = [];
      amounts = [];
      notes = [];
      characters = 0;
    },
    isTaken: (column: number) => (cells[column] ?? '') !== '',
    put(column: number, text: string, isAmount: boolean) {
      while (cells.length < column) cells.push('');
      cells[column] = text;
      characters += text.length;
      if (isAmount) amounts.push(column);
    },
    note: (note: CellNote) => notes.push(note),
    end() {
      if (notes.length === 0 && cells.every((cell) => cell.trim() === '')) return;
      const isTooLong = characters > limits.recordCharacters;
      onRow({
        number,
        cells: isTooLong ? cells.map((cell) => cell.slice(0, limits.keptCharacters)) : cells,
        amounts: amounts.length === 0 ? noColumns : amounts,
        notes: notes.length === 0 ? noNotes : notes,
        damage: isTooLong ? 'cell-too-long' : null,
      });
    },
  };
}

/**
 * Turns the tags of a sheet into rows. Rows that hold nothing are passed over; blank cells with a format are blank.
 * @throws {AppError} spreadsheet-damaged, spreadsheet-too-large, file-too-many-columns
 */
export function makeSheetParser(
  { source, strings, formats, is1904 }: Workbook,
  part: string,
  onRow: (row: SheetRow) => void,
): XmlEvents {
  const { name } = source;
  const row = makeRowBuilder(onRow);
  const inline = makeStringCollector();
  let isData = false;
  let rowNumber = 0;
  let column = -1;
  let count = 0;
  let type = '';
  let style = 0;
  let value = '';
  let formula: string | null = null;
  let hasValue = false;
  let isInline = false;
  let within: 'v' | 'f' | null = null;
  const damaged = () => new AppError('spreadsheet-damaged', { name, part });

  const openRow = (given: string | undefined) => {
    rowNumber = given === undefined ? rowNumber + 1 : Number(given);
    if (!Number.isInteger(rowNumber) || rowNumber < 1 || rowNumber > lastSheetRow) throw damaged();
    column = -1;
    row.begin(rowNumber);
  };

  // these names never have a prefix, and this is where the time goes
  const openCell = ({ r: place, t: given, s }: Attributes) => {
    column = place === undefined ? column + 1 : columnOf(place);
    if (column < 0) throw damaged();
    count += 1;
    if (count > source.limits.cells)
      throw new AppError('spreadsheet-too-large', { name, what: 'cells', limit: source.limits.cells });
    type = given ?? 'n';
    style = s === undefined ? 0 : Number(s);
    value = '';
    formula = null;
    hasValue = false;
    isInline = false;
    within = null;
  };

  const closeCell = () => {
    const text = isInline ? inline.take() : value;
    const cell: CellSource = { type, text, format: formats[style], is1904 };
    if (formula !== null && !isInline && (!hasValue || (text === '' && type !== 'str')))
      row.note({ code: 'formula-without-value', column, example: `=${formula.slice(0, 100)}` });
    const found = cellText(cell, strings);
    if (found === null) throw damaged();
    if (found.text === '') return;
    if (type === 'e') row.note({ code: 'cell-error', column, example: found.text });
    if (column >= limits.columns)
      throw new AppError('file-too-many-columns', { name, columns: column + 1, limit: limits.columns });
    // two cells of one place: neither may be dropped in silence
    if (row.isTaken(column)) throw damaged();
    row.put(column, found.text, found.isAmount);
  };

  return {
    open(tag, attributes) {
      if (!isData) {
        if (tag === 'sheetData') isData = true;
        return;
      }
      if (tag === 'c') openCell(attributes);
      else if (tag === 'v') [within, hasValue] = ['v', true];
      else if (tag === 'f') [within, formula] = ['f', ''];
      else if (tag === 'row') openRow(attributes['r']);
      else if (tag === 'is') {
        isInline = true;
        inline.begin();
      } else if (isInline) inline.open(tag);
    },
    close(tag) {
      if (!isData) return;
      if (tag === 'c') closeCell();
      else if (tag === 'v' || tag === 'f') within = null;
      else if (tag === 'row') row.end();
      else if (tag === 'sheetData') isData = false;
      else if (isInline) inline.close(tag);
    },
    text(more) {
      if (within === 'v') value += more;
      else if (within === 'f') formula = (formula ?? '') + more;
      else if (isInline) inline.text(more);
    },
  };
}
