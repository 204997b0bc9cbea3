import type { AudienceFileType } from '../../../../shared/core/model/audience.ts';
import type { CallListChoice } from '../../../../shared/core/model/offer-campaign.ts';
import { useJob } from '../../../api/use-job.ts';
import { chooseFileToWrite } from '../../../frame/choose-file.ts';
import { tell } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';

/** Writes a call list where the user says, with a word when it is done. */
export function useCallListExport() {
  const { t, language } = useWords();
  const { state, start, cancel } = useJob('opportunities.exportCallList');
  const by = useSession(({ settings }) => settings.name);
  /**
   * @param choose what is written; asked when the file is chosen, null gives up
   * @returns whether it was written
   */
  const save = async (
    title: string,
    type: AudienceFileType,
    choose: () => Promise<CallListChoice | null>,
  ): Promise<boolean> => {
    try {
      const file = await chooseFileToWrite(type, `${title}.${type}`);
      const choice = file === null ? null : await choose();
      if (file === null || choice === null) return false;
      const done = await start({ choice, type, file: file.token, language, by });
      if (done === null) return false;
      const { say } = useToasts.getState();
      if (done.written === 0) say(t('audience.nothingWritten'), { tone: 'danger' });
      else say(t('audience.saved', { count: done.written, name: file.name }));
      return done.written > 0;
    } catch (error) {
      tell(error);
      return false;
    }
  };
  return { state, save, cancel };
}
