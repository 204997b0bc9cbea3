import { UsageError, type Call } from './command.ts';

/** `--currency`, in capitals, or null. @throws {UsageError} it is no ISO 4217 code */
export function readCurrency(call: Call): string | null {
  const code = call.option('currency')?.toUpperCase() ?? null;
  if (code !== null && !Intl.supportedValuesOf('currency').includes(code))
    throw new UsageError(call.t('cli.notACurrency', { code }));
  return code;
}
