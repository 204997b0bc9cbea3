import { englishStopWords } from './english/stop-words.ts';
import { englishValences } from './english/lexicon.ts';

/** Whether a folded English word is on any list: tells which spelling is meant where a letter was held (`goood`, `soooo`). */
export function isKnownEnglish(word: string): boolean {
  return englishValences.has(word) || englishStopWords.has(word);
}
