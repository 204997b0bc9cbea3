import { answerMeaning, isNumeric } from './answer-meaning.ts';
import type { AnswerCounts } from './answer-counts.ts';
import type { FoundMeaning } from './found-meaning.ts';
import { groupMeaning, isBlankMark, type GroupMeaning, type Member } from './group-meaning.ts';

type Found = ReadonlyMap<number, FoundMeaning>;

function merged(members: readonly Member[]): AnswerCounts {
  const all = new Map<string, number>();
  for (const { answers } of members)
    for (const [text, count] of answers) if (!isBlankMark(text)) all.set(text, (all.get(text) ?? 0) + count);
  return all;
}

const namesOf = ({ part }: Member) => ({
  question: part.question ?? part.label,
  ...(part.code === null ? {} : { code: part.code }),
});

/** One answer in whichever column has it. */
function asOne(members: readonly Member[]): Found {
  const asked = members.filter(({ part }) => !part.isOther);
  const whole = answerMeaning(
    members[0]?.part.label ?? '',
    merged(asked.length === 0 ? members : asked),
    false,
  ).meaning;
  // beside a choice stands what was typed under "Other": many texts, and still a choice
  const isChoice = asked.length < members.length && /^survey\.(?:text|likert|choices)$/u.test(whole);
  const meaning = isChoice ? 'survey.choice' : whole;
  return new Map(members.map((member) => [member.at, { meaning, confidence: 0.9, ...namesOf(member) }]));
}

/** An option, a place or a row each; free words beside a grid are no row of it. */
function asParts(members: readonly Member[], together: Exclude<GroupMeaning, 'single'>): Found {
  const isGrid = together === 'survey.matrix' || together === 'apart';
  const meaningOf = ({ part, answers }: Member): string => {
    if (isGrid && part.isOther) return 'survey.text';
    if (together !== 'apart') return together;
    return answerMeaning(`${part.label} ${part.item ?? ''}`, answers, isNumeric(answers)).meaning;
  };
  return new Map(
    members.map((member) => {
      const { at, part } = member;
      const item = part.item === null ? {} : { item: part.item };
      const confidence = together === 'apart' ? 0.7 : 0.92;
      return [at, { meaning: meaningOf(member), confidence, ...namesOf(member), ...item }] as const;
    }),
  );
}

/** What each of several columns of one question means, by place of the column. */
export function joinedColumns(
  members: readonly Member[],
  rows: readonly (readonly string[])[],
  system: string | null,
): Found {
  const together = groupMeaning(members, rows, system === 'google-forms');
  return together === 'single' ? asOne(members) : asParts(members, together);
}
