import * as z from 'zod';
import { errorCodes } from '../core/model/errors.ts';

/** A failure as data. `detail` is a local stack trace of a bug; it is shown on request and never leaves the computer. */
export const AppErrorData = z.object({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  detail: z.string().optional(),
});
export type AppErrorData = z.infer<typeof AppErrorData>;
