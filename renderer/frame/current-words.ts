import { wordsIn, type Words } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';

/** The words of now, for what is done outside of a component. */
export function currentWords(): Words {
  const { language, digits, calendar } = useSession.getState().settings;
  return wordsIn(language, digits, navigator.languages, calendar);
}
