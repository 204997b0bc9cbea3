import { AppError } from '../core/model/errors.ts';
import type { AppErrorData } from './errors.ts';

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
