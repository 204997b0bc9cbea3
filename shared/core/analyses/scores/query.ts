import type { Columns } from '../../columns/columns.ts';
import type { TextColumn } from '../../columns/people-columns.ts';
import type { FeedbackColumns } from '../../feedback/columns.ts';
import { numberOfDay } from '../../feedback/scope/responses-to.ts';
import { peopleOf } from '../../model/people-choice.ts';
import type { Bits } from '../../segments/bits.ts';
import type { Asked } from '../asked.ts';
import type { ScoreGroup, ScoresParams } from './schema.ts';

/** What a group is made of: what some customers answered, or what was answered on some days. */
export type GroupOf =
  Readonly<{ by: 'people'; members: Bits }> | Readonly<{ by: 'days'; from: number; to: number }>;

/** What scores are computed from. */
export type ScoresInput = Readonly<{
  feedback: FeedbackColumns;
  columns: Columns;
  country: TextColumn;
  /** Whose answers are looked at; null for everybody's. */
  people: Bits | null;
  groups: readonly GroupOf[];
}>;

async function groupOf(asked: Asked, group: ScoreGroup): Promise<GroupOf> {
  if (typeof group === 'object' && group.kind === 'days')
    return { by: 'days', from: numberOfDay(group.from), to: numberOfDay(group.to) };
  return { by: 'people', members: await asked.members(peopleOf(group)) };
}

/** Gathers answers, customers, and who is in each group. */
export async function scoresInput(asked: Asked, { segment, by }: ScoresParams): Promise<ScoresInput> {
  const groups: GroupOf[] = [];
  for (const group of by) groups.push(await groupOf(asked, group));
  return {
    feedback: await asked.feedback(),
    columns: asked.columns,
    country: (await asked.people()).fields.country,
    people: segment === null ? null : await asked.members(peopleOf(segment)),
    groups,
  };
}
