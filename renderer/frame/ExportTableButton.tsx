import { Download } from 'lucide-react';
import type { ShownTable } from '../../shared/contract/table-api.ts';
import { useJob } from '../api/use-job.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { chooseFileToWrite } from './choose-file.ts';
import { tell } from './hold.ts';

type Props = Readonly<{
  /** Made when it is asked for. */
  table: () => ShownTable;
  size?: 'small';
}>;

/** Writes a table of results where the user says. */
export function ExportTableButton({ table, size }: Props) {
  const { t } = useWords();
  const { state, start } = useJob('table.export');
  const by = useSession(({ settings }) => settings.name);
  const write = async (shown: ShownTable): Promise<void> => {
    try {
      const file = await chooseFileToWrite('csv', `${shown.name}.csv`);
      if (file === null) return;
      const done = await start({ table: shown, type: 'csv', file: file.token, by });
      if (done !== null)
        useToasts.getState().say(t('table.exported', { count: done.written, name: file.name }));
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Button
      icon={Download}
      isPending={state.status === 'running'}
      onPress={() => void write(table())}
      {...(size !== undefined && { size })}
    >
      {t('table.export')}
    </Button>
  );
}
