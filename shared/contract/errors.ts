import * as z from 'zod';
import { AppError, errorCodes } from '../core/model/errors.ts';

/** A failure as data. `detail` is a local stack trace of a bug; it is shown on request and never leaves the computer. */
export const AppErrorData = z.object({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  detail: z.string().optional(),
});
export type AppErrorData = z.infer<typeof AppErrorData>;

/** Plain data whatever was thrown: wasm errors do not survive structured clone. */
export function toErrorData(thrown: unknown): AppErrorData {
  if (thrown instanceof AppError) {
    const { code, params, cause } = thrown;
    // a bug of another process passes through with the stack it had there
    return code === 'internal' && typeof cause === 'string'
      ? { code, params, detail: cause }
      : { code, params };
  }
  if (thrown instanceof RangeError && /memory|allocation/iu.test(thrown.message))
    return { code: 'out-of-memory', params: {} };
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { code: 'internal', params: {}, detail };
}

/** The error a caller sees for a failed reply. */
export function fromErrorData(data: AppErrorData): AppError {
  return new AppError(data.code, data.params, { cause: data.detail });
}
