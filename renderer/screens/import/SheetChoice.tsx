import type { Inspection } from '../../../shared/core/model/import.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from './import-desk.ts';

/** The sheet of a workbook that is read. What it is about and where its table begins is found anew for each. */
export function SheetChoice({ token, inspection }: { token: string; inspection: Inspection }) {
  const { t } = useWords();
  return (
    <Select
      label={t('import.read.sheet')}
      value={inspection.read.sheet ?? null}
      options={(inspection.sheets ?? []).map(({ name, rows, isHidden }) => ({
        value: name,
        label: name,
        help: t(isHidden ? 'import.read.sheetHidden' : 'import.read.sheetRows', { count: rows }),
      }))}
      onChange={(sheet) => void useDesk.getState().readAgain(token, { sheet }, null)}
    />
  );
}
