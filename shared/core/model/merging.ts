/** How a merge came about: a pair that was looked at, one of many merged together, or two people merged by hand on their page. */
export const mergeOrigins = ['review', 'band', 'hand'] as const;
export type MergeOrigin = (typeof mergeOrigins)[number];
