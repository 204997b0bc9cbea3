import { allTexts } from '../tokenise/text-list.ts';
import { kindBits, tokenFlags, tokenKinds, type Forms, type TokenisedTexts } from '../tokenise/token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { phraseAt } from './phrases.ts';

const punctuation = tokenKinds.indexOf('punctuation');
const markup = tokenKinds.indexOf('markup');

/** The words of one text as the rules look at them; the lists are used again for the next text. */
export type WordsOfText = {
  count: number;
  form: Int32Array;
  /** Valence of the word, or of the phrase that ends with it. */
  valence: Float64Array;
  /** How much the word, or the phrase that ends with it, strengthens what follows. */
  degree: Float64Array;
  roles: Int32Array;
  isShouted: Uint8Array;
  /** Number of the sentence. */
  sentence: Int32Array;
  /** Some words are in capitals and some are not. */
  mixesCapitals: boolean;
  exclamations: number;
  questions: number;
};

/** Room for texts of at most so many tokens. */
export function makeWordsOfText(most: number): WordsOfText {
  return {
    count: 0,
    form: new Int32Array(most),
    valence: new Float64Array(most),
    degree: new Float64Array(most),
    roles: new Int32Array(most),
    isShouted: new Uint8Array(most),
    sentence: new Int32Array(most),
    mixesCapitals: false,
    exclamations: 0,
    questions: 0,
  };
}

function countMarks(words: WordsOfText, texts: TokenisedTexts, token: number, marks: Marks): void {
  const form = texts.form[token] ?? 0;
  const length = (texts.end[token] ?? 0) - (texts.from[token] ?? 0);
  if (marks.exclamation[form] === 1) words.exclamations += length;
  if (marks.question[form] === 1) words.questions += length;
}

/** Which forms are runs of exclamation or question marks. */
export type Marks = Readonly<{ exclamation: Uint8Array; question: Uint8Array }>;

/** Finds the runs of marks among forms. */
export function findMarks(forms: Forms): Marks {
  const texts = allTexts(forms);
  return {
    exclamation: Uint8Array.from(texts, (form) => Number(/^!+$/u.test(form))),
    question: Uint8Array.from(texts, (form) => Number(/^[?؟]+$/u.test(form))),
  };
}

/** Takes out of a text what is read as a word of another language: its English meaning is not meant. */
export function leaveOut(words: WordsOfText, otherWordOf: Int32Array): void {
  for (let at = 0; at < words.count; at += 1) {
    if ((otherWordOf[words.form[at] ?? 0] ?? -1) < 0) continue;
    words.valence[at] = 0;
    words.degree[at] = 0;
    words.roles[at] = 0;
  }
}

function applyPhrases(words: WordsOfText, vocabulary: Vocabulary): void {
  for (let at = 0; at < words.count; at += 1) {
    const idiom = phraseAt(vocabulary.idioms, words.form, at, words.count);
    if (idiom !== null) {
      const last = at + idiom.forms.length - 1;
      words.valence.fill(0, at, last);
      words.valence[last] = idiom.value;
      // what belongs to a phrase negates and strengthens nothing outside of it
      words.roles.fill(0, at, last + 1);
      words.degree.fill(0, at, last + 1);
    }
    const degree = phraseAt(vocabulary.degreePhrases, words.form, at, words.count);
    if (degree === null) continue;
    const last = at + degree.forms.length - 1;
    words.degree.fill(0, at, last);
    words.degree[last] = degree.value;
  }
}

/** Takes from the word added last what is good about it, where something is only wished for with it. */
function hushWish(words: WordsOfText, isWished: Uint8Array | null, token: number): void {
  if (isWished?.[token] !== 1) return;
  const last = words.count - 1;
  words.valence[last] = Math.min(0, words.valence[last] ?? 0);
}

function addWord(
  words: WordsOfText,
  form: number,
  flags: number,
  sentence: number,
  vocabulary: Vocabulary,
): void {
  const at = words.count;
  words.form[at] = form;
  words.valence[at] = vocabulary.valence[form] ?? 0;
  words.degree[at] = vocabulary.degree[form] ?? 0;
  words.roles[at] = vocabulary.roles[form] ?? 0;
  words.sentence[at] = sentence;
  words.isShouted[at] = (flags & tokenFlags.capitals) === 0 ? 0 : 1;
  words.count += 1;
}

/** How many of the words are in capitals. */
function countShouted({ isShouted, count }: WordsOfText): number {
  let shouted = 0;
  for (let at = 0; at < count; at += 1) shouted += isShouted[at] ?? 0;
  return shouted;
}

/**
 * Fills `words` with the words of text `text`: all tokens but marks and markup, with what the vocabulary knows of each.
 *
 * @param isWished 1 for tokens with which something is wished for: they praise nothing
 */
export function readWordsOfText(
  words: WordsOfText,
  texts: TokenisedTexts,
  text: number,
  vocabulary: Vocabulary,
  marks: Marks,
  isWished: Uint8Array | null = null,
): void {
  words.count = 0;
  words.exclamations = 0;
  words.questions = 0;
  let sentence = 0;
  const end = texts.offsets[text + 1] ?? 0;
  for (let token = texts.offsets[text] ?? 0; token < end; token += 1) {
    const flags = texts.flags[token] ?? 0;
    const kind = flags & kindBits;
    if (kind === punctuation) countMarks(words, texts, token, marks);
    else if (kind !== markup) {
      addWord(words, texts.form[token] ?? 0, flags, sentence, vocabulary);
      hushWish(words, isWished, token);
    }
    if ((flags & tokenFlags.sentenceEnd) !== 0) sentence += 1;
  }
  const shouted = countShouted(words);
  words.mixesCapitals = shouted > 0 && shouted < words.count;
  applyPhrases(words, vocabulary);
}
