import { joinTexts } from '../../identity/join-texts.ts';
import type { Policy } from '../../model/policy.ts';

/** One answer as the table has it. */
export type StoredAnswer = readonly [
  question: number,
  number: number | null,
  text: string | null,
  choices: string | null,
];

function joined(was: StoredAnswer, is: StoredAnswer): StoredAnswer {
  const [question, number, text, choices] = was;
  const both = choices !== null && is[3] !== null;
  // written by us as lists of texts
  const list = both ? [...new Set([...(JSON.parse(choices) as string[]), ...(JSON.parse(is[3]) as string[])])] : null; // prettier-ignore
  return [
    question,
    number,
    text !== null && is[2] !== null ? joinTexts(text, is[2]) : text,
    list === null ? choices : JSON.stringify(list),
  ];
}

function settle(policy: Policy, was: StoredAnswer | undefined, is: StoredAnswer | undefined) {
  if (policy === 'keep') return was;
  if (was === undefined || is === undefined) return was ?? is;
  if (policy === 'fill-blanks') return was;
  return policy === 'append' ? joined(was, is) : is;
}

/**
 * The answers of one response after a file said others. By the file's own policy the newer response takes the place of the
 * older, unless it is 'keep'; a question whose column has a policy of its own follows that.
 * @param own policies of single questions
 */
export function settleAnswers(
  before: readonly StoredAnswer[],
  after: readonly StoredAnswer[],
  file: Policy,
  own: ReadonlyMap<number, Policy>,
): StoredAnswer[] {
  const was = new Map(before.map((answer) => [answer[0], answer]));
  const is = new Map(after.map((answer) => [answer[0], answer]));
  const questions = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b);
  return questions.flatMap((question) => {
    const policy = own.get(question);
    const settled =
      policy !== undefined
        ? settle(policy, was.get(question), is.get(question))
        : file === 'keep'
          ? was.get(question)
          : is.get(question);
    return settled === undefined ? [] : [settled];
  });
}
