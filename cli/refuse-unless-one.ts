import { UsageError, type Call } from './command.ts';

/** @throws {UsageError} of two options neither was given, or both were */
export function refuseUnlessOne(call: Call, one: string, other: string): void {
  if ((call.option(one) === null) === (call.option(other) === null))
    throw new UsageError(call.t('cli.oneOf', { one: `--${one}`, other: `--${other}` }));
}
