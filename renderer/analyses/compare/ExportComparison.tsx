import { Download } from 'lucide-react';
import type { ShownTable } from '../../../shared/contract/table-api.ts';
import { useJob } from '../../api/use-job.ts';
import { chooseFileToWrite } from '../../frame/choose-file.ts';
import { tell } from '../../frame/hold.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { useToasts } from '../../state/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { comparisonTable } from './comparison-table.ts';
import type { CompareRow } from './compare-rows.ts';

type Props = Readonly<{ rows: readonly CompareRow[]; first: string; second: string }>;

/** Writes everything that was compared as a table where the user says. */
export function ExportComparison({ rows, first, second }: Props) {
  const words = useWords();
  const { t } = words;
  const { state, start } = useJob('table.export');
  const by = useSession(({ settings }) => settings.name);
  const write = async (table: ShownTable): Promise<void> => {
    try {
      const file = await chooseFileToWrite('csv', `${table.name}.csv`);
      if (file === null) return;
      const done = await start({ table, type: 'csv', file: file.token, by });
      if (done !== null)
        useToasts.getState().say(t('compare.exported', { count: done.written, name: file.name }));
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Button
      icon={Download}
      isPending={state.status === 'running'}
      onPress={() => void write(comparisonTable(words, rows, [first, second]))}
    >
      {t('compare.export')}
    </Button>
  );
}
