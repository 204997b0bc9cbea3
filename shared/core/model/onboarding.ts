import * as z from 'zod';

/** What somebody does in the company: decides which first steps are shown, and nothing else. */
export const roles = ['marketer', 'sales', 'crm', 'product', 'service', 'owner'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

const Count = z.int().min(0);

/** What a team has done in a workspace, by what there is of it now: what was taken back is not counted. */
export const WorkDone = z.object({
  segments: Count,
  /** Lists that were written for contacting people. */
  lists: Count,
  notes: Count,
  followUps: Count,
  /** Offers with a state: contacted, won, lost or snoozed. */
  offersDecided: Count,
  holdouts: Count,
  recipes: Count,
  /** Pairs that somebody said are, or are not, one person. */
  pairsDecided: Count,
  cleanings: Count,
  rules: Count,
  /** Themes and rules of themes that a person made or changed. */
  themeChanges: Count,
  /** Groups of requests that are planned, done or declined, or have a note. */
  requestsDecided: Count,
});
export type WorkDone = z.infer<typeof WorkDone>;

/** What the workspace holds, as its state tells it. */
export type WorkspaceHolds = Readonly<{
  counts: Readonly<Record<'customers' | 'orders' | 'products' | 'responses' | 'consentEvents', number>>;
  currency: string | null;
  hasSecondFolder: boolean;
}>;

type Told = Readonly<{ holds: WorkspaceHolds; done: WorkDone }>;

/** How many of what a step asks for there are; 0: it is still to be done. */
const found = {
  customers: ({ holds }) => holds.counts.customers,
  orders: ({ holds }) => holds.counts.orders,
  products: ({ holds }) => holds.counts.products,
  answers: ({ holds }) => holds.counts.responses,
  consent: ({ holds }) => holds.counts.consentEvents,
  currency: ({ holds }) => (holds.currency === null ? 0 : 1),
  'second-folder': ({ holds }) => (holds.hasSecondFolder ? 1 : 0),
  segment: ({ done }) => done.segments,
  list: ({ done }) => done.lists,
  'hold-out': ({ done }) => done.holdouts,
  offers: ({ done }) => done.offersDecided,
  note: ({ done }) => done.notes,
  'follow-up': ({ done }) => done.followUps,
  theme: ({ done }) => done.themeChanges,
  request: ({ done }) => done.requestsDecided,
  people: ({ done }) => done.pairsDecided,
  clean: ({ done }) => done.cleanings,
  rule: ({ done }) => done.rules,
  recipe: ({ done }) => done.recipes,
} as const satisfies Readonly<Record<string, (told: Told) => number>>;

/** A first step. */
export type TaskId = keyof typeof found;

const tasksOf: Readonly<Record<Role, readonly TaskId[]>> = {
  marketer: ['customers', 'consent', 'orders', 'segment', 'list', 'hold-out'],
  sales: ['customers', 'orders', 'products', 'offers', 'note'],
  crm: ['customers', 'people', 'clean', 'rule', 'recipe'],
  product: ['answers', 'theme', 'request', 'segment'],
  service: ['customers', 'answers', 'follow-up', 'note', 'request'],
  owner: ['customers', 'orders', 'currency', 'answers', 'second-folder'],
};

/** A step of a checklist. */
export type Task = Readonly<{ id: TaskId; found: number }>;

/**
 * The first steps of a role, in the order of work, each with how much there is of what it asks for: it is done where that is more than none.
 * Nothing is ticked by hand, so a list never says of a workspace what is not so.
 */
export function checklist(role: Role, holds: WorkspaceHolds, done: WorkDone): readonly Task[] {
  return tasksOf[role].map((id) => ({ id, found: found[id]({ holds, done }) }));
}
