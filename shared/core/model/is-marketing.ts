/** Purposes that sell nothing. Whatever else a workspace calls its own counts as marketing: sparing somebody too many costs little. */
const others: ReadonlySet<string> = new Set(['service', 'transactional', 'surveys', 'research']);

/** Whether people who are contacted for a purpose may buy for that, so that who is kept out of a campaign must be spared. */
export function isMarketing(purpose: string): boolean {
  return !others.has(purpose);
}
