import { arabicStopWords } from './arabic/stop-words.ts';
import { englishStopWords } from './english/stop-words.ts';

/** Whether a form only holds a sentence together, in English or in Arabic. */
export function isStopWord(form: string): boolean {
  return englishStopWords.has(form) || arabicStopWords.has(form);
}
