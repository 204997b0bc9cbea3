import type { Inspection, ReadOptions } from '../../../shared/core/model/import.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Select } from '../../ui/Select.tsx';

type Props = Readonly<{ inspection: Inspection; onChange: (start: ReadOptions) => void }>;

const shownCharacters = 60;

/** The row in which the names of the columns stand; rows above it are left out. */
export function TableStartChoice({ inspection, onChange }: Props) {
  const { t } = useWords();
  const { read, top } = inspection;
  const shown = (cells: readonly string[]) =>
    cells
      .filter((cell) => cell.trim() !== '')
      .join(' · ')
      .slice(0, shownCharacters);
  return (
    <Select
      label={t('import.read.tableStart')}
      value={String(read.skipRows)}
      options={top.map((cells, at) => ({
        value: String(at),
        label: t('import.read.rowOfCells', { row: at + 1, cells: shown(cells) }),
      }))}
      // a row that is chosen for its names is a header
      onChange={(at) => onChange({ skipRows: Number(at), headerRows: Math.max(1, read.headerRows) })}
    />
  );
}
