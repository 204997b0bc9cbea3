import * as z from 'zod';
import { languageTags } from '../core/model/languages.ts';

type Host = 'shell' | 'engine';

/** One method: who serves it, what it takes and what it gives. */
export const call = <H extends Host, I extends z.ZodType, O extends z.ZodType>(
  host: H,
  input: I,
  output: O,
) => ({
  host,
  input,
  output,
});

export const Nothing = z.null();
/** Of a file or folder that the user chose. */
export const token = z.string().min(1).max(64);
export const language = z.enum(languageTags);
/** Who does it, by the name in the settings; empty: the system's user. */
export const by = z.string().trim().max(200).default('');
/** A part of a list. */
export const page = { offset: z.int().min(0), limit: z.int().min(1).max(500) };
