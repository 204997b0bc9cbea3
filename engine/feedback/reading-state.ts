import { textFlags, textLanguages } from '../../shared/core/feedback/reading.ts';
import type { ReadingState } from '../../shared/core/model/feedback.ts';
import type { Session } from '../session.ts';
import { readingsOf } from './readings.ts';

/** How far the words of a workspace are read, and how they were. Begins nothing. */
export function readingState(session: Session): ReadingState {
  const progress = readingsOf(session).progress();
  if (progress.state !== 'ready') return progress;
  const { reading } = progress.made;
  const flagged = (flag: number) => reading.flags.reduce((n, bits) => n + ((bits & flag) === 0 ? 0 : 1), 0);
  const counts = textLanguages.map(() => 0);
  for (const language of reading.language) counts[language] = (counts[language] ?? 0) + 1;
  const { by, checkedOn, macroF1, lexiconMacroF1 } = reading.method;
  return {
    state: 'ready',
    texts: reading.count,
    languages: textLanguages.flatMap((language, at) => {
      const texts = counts[at] ?? 0;
      return texts === 0 ? [] : { language, texts };
    }),
    junk: flagged(textFlags.junk),
    duplicates: flagged(textFlags.duplicate),
    method: { by, checkedOn, macroF1, lexiconMacroF1 },
  };
}
