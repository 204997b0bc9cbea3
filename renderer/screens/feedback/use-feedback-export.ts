import type { Input } from '../../../shared/contract/api.ts';
import { useJob, type LongJob } from '../../api/use-job.ts';
import { chooseFileToWrite } from '../../frame/choose-file.ts';
import { tell } from '../../frame/hold.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { useToasts } from '../../state/toasts.ts';

type Exported = 'feedback.exportAnswers' | 'feedback.exportRequests' | 'feedback.exportLoop';
/** What is written; where, in which language and by whom is added. */
type Wanted<M extends Exported> = Omit<Input<M>, 'file' | 'language' | 'by'>;

type FeedbackExport<M extends Exported> = Pick<LongJob<M>, 'state' | 'cancel'> &
  Readonly<{ run: (wanted: Wanted<M>, title: string) => Promise<void> }>;

/** Writes a list of feedback as CSV where the user says, with a word when it is done and how many were left out. */
export function useFeedbackExport<M extends Exported>(method: M): FeedbackExport<M> {
  const { t, language } = useWords();
  const { state, start, cancel } = useJob(method);
  const by = useSession(({ settings }) => settings.name);
  const run = async (wanted: Wanted<M>, title: string): Promise<void> => {
    try {
      const file = await chooseFileToWrite('csv', `${title}.csv`);
      if (file === null) return;
      // the rest of the input is what was wanted
      const done = await start({ ...wanted, file: file.token, language, by } as unknown as Input<M>);
      if (done === null) return;
      const left = done.excluded.reduce((sum, { people }) => sum + people, 0);
      const said = [
        t('feedback.export.done', { count: done.written, name: file.name }),
        ...(left > 0 ? [t('feedback.export.left', { count: left })] : []),
      ];
      useToasts.getState().say(said.join(' '));
    } catch (error) {
      tell(error);
    }
  };
  return { state, run, cancel };
}
