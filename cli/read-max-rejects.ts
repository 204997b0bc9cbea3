import { UsageError, type Call } from './command.ts';

/** How many rejected rows are still a success. @throws {UsageError} it is no number */
export function readMaxRejects(call: Call): number {
  const text = call.option('max-rejects') ?? '0';
  if (!/^\d{1,9}$/u.test(text)) throw new UsageError(call.t('cli.badMaxRejects', { text }));
  return Number(text);
}
