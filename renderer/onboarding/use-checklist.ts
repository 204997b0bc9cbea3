import { checklist, type Task } from '../../shared/core/model/onboarding.ts';
import { notYet, useQuery } from '../api/use-query.ts';
import { useSession } from '../state/session.ts';

/** The first steps of the chosen role in the open workspace; null without either, or until it is known what was done. */
export function useChecklist(): readonly Task[] | null {
  const role = useSession(({ settings }) => settings.role);
  const workspace = useSession((session) => session.workspace);
  const { data } = useQuery('onboarding.done', workspace === null ? notYet : null);
  if (role === null || workspace === null || data === undefined) return null;
  const { counts, currency, saving } = workspace;
  return checklist(role, { counts, currency, hasSecondFolder: saving.secondFolder !== null }, data);
}
