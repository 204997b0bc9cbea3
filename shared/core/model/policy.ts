import * as z from 'zod';

/** What becomes of a value that is there already when a file says another; 'append' joins texts and lists. */
export const policies = ['overwrite', 'fill-blanks', 'keep', 'newest', 'append'] as const;
export const Policy = z.enum(policies);
export type Policy = z.infer<typeof Policy>;

/** Texts that may hold several things; to anything else 'append' gives what 'fill-blanks' does. */
const joinable: ReadonlySet<string> = new Set([
  'custom',
  'customer.company',
  'orders.channel',
  'event.subject',
  'event.body',
  'survey.text',
  'product.category',
]);

/** Whether a column of a meaning may be appended to. */
export function mayAppend(meaning: string): boolean {
  return joinable.has(meaning);
}
