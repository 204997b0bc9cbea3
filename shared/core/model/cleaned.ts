import * as z from 'zod';

/** How many values of what came in cleaning steps changed, and how many steps that were. */
export const Cleaned = z.object({ cells: z.int(), steps: z.int() });
export type Cleaned = z.infer<typeof Cleaned>;
