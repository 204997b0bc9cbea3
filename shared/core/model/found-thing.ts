import * as z from 'zod';
import { ThemeKey } from './theme-book.ts';

const id = z.int().min(1);
const name = z.string();

/** Something of the workspace that has a name and is no person. */
export const FoundThing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('segment'), id, name }),
  /** `orders` are those that have it, whatever their state. */
  z.object({ kind: z.literal('product'), id, name, orders: z.int().min(0) }),
  /** `isDrawn`: people were kept out of it by lot. */
  z.object({ kind: z.literal('campaign'), id, name, channel: z.string(), isDrawn: z.boolean() }),
  z.object({ kind: z.literal('survey'), id, name }),
  z.object({
    kind: z.literal('question'),
    id,
    name,
    survey: id,
    surveyName: z.string(),
    /** It is answered in words. */
    isText: z.boolean(),
  }),
  z.object({ kind: z.literal('theme'), key: ThemeKey, nameEn: name, nameAr: name }),
  z.object({ kind: z.literal('recipe'), id, name }),
  z.object({ kind: z.literal('rule'), id, name }),
]);
export type FoundThing = z.infer<typeof FoundThing>;
