import type { ServiceLine } from '../../model/service-card.ts';
import { answerMood } from './answer-mood.ts';
import type { CardAnswer, CardFacts, CardResponse } from './card-facts.ts';
import { clip } from './clip.ts';

/** Which score of a response speaks for it: the most general first. */
const scoreKinds: readonly string[] = ['nps', 'csat', 'rating', 'ces'];
const address = /^\S+@\S+\.\S+$/u;

function scoreOf(answers: readonly CardAnswer[]): (CardAnswer & { readonly number: number }) | null {
  for (const kind of scoreKinds) {
    const found = answers.find(({ questionKind, number }) => questionKind === kind && number !== null);
    if (typeof found?.number === 'number') return { ...found, number: found.number };
  }
  return null;
}

/** The longest answer in words; an address that was asked for is none. */
function wordsOf(answers: readonly CardAnswer[]): string | null {
  const said = answers.flatMap(({ questionKind, text }) =>
    questionKind === 'text' && text !== null && !address.test(text.trim()) ? [text] : [],
  );
  return said.sort((a, b) => b.length - a.length)[0] ?? null;
}

function lineOf({ id, place, on, survey, answers }: CardResponse): ServiceLine | null {
  const score = scoreOf(answers);
  const words = wordsOf(answers);
  if (score === null && words === null) return null;
  return {
    rule: 'feedback',
    survey,
    score: score?.number ?? null,
    scale: score?.scale ?? null,
    words: words === null ? null : clip(words),
    mood: score === null ? 'plain' : answerMood(score.questionKind, score.number, score.scale),
    on,
    source: { kind: 'response', id, place },
  };
}

/** The newest response with a score or words. Null: none has either. */
export function feedbackLine({ responses }: CardFacts): ServiceLine | null {
  for (const response of responses) {
    const line = lineOf(response);
    if (line !== null) return line;
  }
  return null;
}
