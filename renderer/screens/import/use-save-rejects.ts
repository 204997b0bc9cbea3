import type { Input } from '../../../shared/contract/api.ts';
import { call } from '../../api/client.ts';
import { chooseFileToWrite } from '../../frame/choose-file.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { useToasts } from '../../state/toasts.ts';

/** Writes the rejected rows of a plan or an import where the user says. */
export function useSaveRejects() {
  const { t, failure, language } = useWords();
  const { say } = useToasts.getState();
  return async (from: Input<'import.saveRejects'>['from'], fileName: string) => {
    try {
      const file = await chooseFileToWrite(
        'csv',
        `${fileName.replace(/\.(gz|csv|tsv|txt)$/giu, '')}-rejected.csv`,
      );
      if (file === null) return;
      const { written } = await call('import.saveRejects', {
        from,
        file: file.token,
        language,
        by: useSession.getState().settings.name,
      });
      say(t('import.done.rejectsSaved', { count: written }));
    } catch (error) {
      say(failure(error), { tone: 'danger' });
    }
  };
}
