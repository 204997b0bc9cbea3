import Papa from 'papaparse';

/** A cell that was made wrong on purpose, or is worth a finding as it stands. */
export type PlantedCell = {
  readonly file: string;
  /** 1 is the first row below the header. */
  readonly row: number;
  readonly column: string;
  readonly defect: string;
  /** What a repair should make of it; null where a person has to decide. */
  readonly repaired: string | null;
};

/** One CSV file being written, which remembers what was planted in it. */
export interface Sheet<Column extends string> {
  readonly file: string;
  readonly columns: readonly Column[];
  readonly planted: readonly PlantedCell[];
  /** Columns left out are blank. Returns the row's number. */
  add(cells: Readonly<Partial<Record<Column, string>>>): number;
  cell(row: number, column: Column): string;
  rowCount(): number;
  /** Every row with every column, as the file will have them. */
  rows(): readonly Readonly<Record<Column, string>>[];
  /** Replaces a cell and records that it was done. A cell is spoiled once at most. */
  spoil(row: number, column: Column, defect: string, wrong: string, repaired: string | null): void;
  /** Records a finding about a cell that stays as it is. */
  note(row: number, column: Column, defect: string): void;
  isPlanted(row: number, column: Column): boolean;
  csv(): string;
}

export function createSheet<Column extends string>(file: string, columns: readonly Column[]): Sheet<Column> {
  const rows: Partial<Record<Column, string>>[] = [];
  const planted: PlantedCell[] = [];
  const touched = new Set<string>();
  const cellsOf = (row: number): Partial<Record<Column, string>> => {
    const cells = rows[row - 1];
    if (cells === undefined) throw new RangeError(`${file} has no row ${row}`);
    return cells;
  };
  const record = (row: number, column: Column, defect: string, repaired: string | null): void => {
    const key = `${row} ${column}`;
    if (touched.has(key)) throw new Error(`${file} row ${row} ${column} already carries a defect`);
    touched.add(key);
    planted.push({ file, row, column, defect, repaired });
  };
  return {
    file,
    columns,
    planted,
    add: (cells) => rows.push({ ...cells }),
    cell: (row, column) => cellsOf(row)[column] ?? '',
    rowCount: () => rows.length,
    rows: () =>
      rows.map(
        // Every column is given a cell here, so the record is complete.
        (cells) =>
          Object.fromEntries(columns.map((column) => [column, cells[column] ?? ''])) as Record<
            Column,
            string
          >,
      ),
    spoil: (row, column, defect, wrong, repaired) => {
      record(row, column, defect, repaired);
      cellsOf(row)[column] = wrong;
    },
    note: (row, column, defect) => record(row, column, defect, null),
    isPlanted: (row, column) => touched.has(`${row} ${column}`),
    csv: () =>
      Papa.unparse(
        { fields: [...columns], data: rows.map((cells) => columns.map((column) => cells[column] ?? '')) },
        { newline: '\n' },
      ) + '\n',
  };
}
