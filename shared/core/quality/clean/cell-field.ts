import type { CleaningTarget } from '../../model/cleaning.ts';

const mark = 'custom.';

/** How a cell is named in `cleaning_change`: 'city' of a column of ours, 'custom.Tier' of one of the file's own. */
export function cellField({ field, isCustom }: Pick<CleaningTarget, 'field' | 'isCustom'>): string {
  return isCustom ? mark + field : field;
}

/** The column of a name that `cellField` made. */
export function columnOfCell(cell: string): Pick<CleaningTarget, 'field' | 'isCustom'> {
  return cell.startsWith(mark)
    ? { field: cell.slice(mark.length), isCustom: true }
    : { field: cell, isCustom: false };
}
