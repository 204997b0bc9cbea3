import type { AudienceChoice, AudienceFileType } from '../../shared/core/model/audience.ts';
import { useJob } from '../api/use-job.ts';
import { chooseFileToWrite } from '../frame/choose-file.ts';
import { tell } from '../frame/hold.ts';
import { useWords } from '../i18n/intl.tsx';
import type { PeopleRequest } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';

/** Writes the list of people where the user says, with a word when it is done. */
export function useAudienceExport() {
  const { t, language } = useWords();
  const { state, start, cancel } = useJob('audience.export');
  const by = useSession(({ settings }) => settings.name);
  /** @returns whether it was written */
  const save = async (
    { people, title }: PeopleRequest,
    choice: AudienceChoice,
    type: AudienceFileType,
  ): Promise<boolean> => {
    try {
      const file = await chooseFileToWrite(type, `${title}.${type}`);
      if (file === null) return false;
      const done = await start({ people, choice, type, file: file.token, language, by });
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
