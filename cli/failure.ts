import type { Words } from '../engine/words.ts';
import { AppError, type ErrorCode } from '../shared/core/model/errors.ts';
import { exitCode, UsageError, type ExitCode } from './command.ts';
import { say } from './output.ts';

/** Failures that another command line would have avoided. */
const misuse: ReadonlySet<ErrorCode> = new Set(['bad-request', 'import-undecided', 'import-mapping-invalid']);

/** Says what went wrong on standard error. @returns the exit code that says it too */
export function reportFailure(thrown: unknown, t: Words): ExitCode {
  if (thrown instanceof UsageError) {
    say(thrown.message);
    return exitCode.misused;
  }
  if (!(thrown instanceof AppError)) {
    say(t('error.internal'));
    say(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return exitCode.failed;
  }
  say(t(`error.${thrown.code}`, thrown.params));
  // the stack of a bug, as it came across from the engine
  if (thrown.code === 'internal' && typeof thrown.cause === 'string') say(thrown.cause);
  if (thrown.code === 'cancelled') return exitCode.cancelled;
  return misuse.has(thrown.code) ? exitCode.misused : exitCode.failed;
}
