import { AppError } from '../../../shared/core/model/errors.ts';
import type { SheetPlace, Workbook } from './open-workbook.ts';

/**
 * The sheet of a name, as it is written or in other case; without a name the first visible one.
 * @throws {AppError} 'sheet-missing' with the names there are
 */
export function chooseSheet({ sheets, source }: Workbook, name: string | undefined): SheetPlace {
  const fold = (text: string) => text.trim().toLowerCase();
  const found =
    name === undefined
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : (sheets.find((sheet) => sheet.name === name) ??
        sheets.find((sheet) => fold(sheet.name) === fold(name)));
  if (found) return found;
  const names = sheets.slice(0, 20).map((sheet) => sheet.name);
  throw new AppError('sheet-missing', { name: source.name, sheet: name ?? '', sheets: names.join(', ') });
}
