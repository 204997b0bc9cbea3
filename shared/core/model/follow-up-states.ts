/** How far something is that is to be done for a customer. */
export const followUpStates = ['open', 'waiting', 'done'] as const;
