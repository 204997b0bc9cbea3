import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Words } from '../engine/words.ts';
import { UsageError, type Call, type Command } from './command.ts';

function parse(command: Command, typed: readonly string[]) {
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean' },
    json: { type: 'boolean' },
  };
  for (const [name, { value }] of Object.entries(command.options))
    options[name] = { type: value === null ? 'boolean' : 'string' };
  return parseArgs({ args: [...typed], options, allowPositionals: true, strict: true });
}

function checkOperands(command: Command, operands: readonly string[], t: Words): void {
  const takesMany = command.operands.at(-1)?.endsWith('…') === true;
  const missing = command.operands[operands.length];
  if (missing !== undefined) throw new UsageError(t('cli.missing', { what: missing }));
  const extra = takesMany ? undefined : operands[command.operands.length];
  if (extra !== undefined) throw new UsageError(t('cli.unexpected', { what: extra }));
}

/** Reads what was typed after a command's name. @returns null when help was asked for. @throws {UsageError} */
export function readCall(
  command: Command,
  typed: readonly string[],
  surroundings: Pick<Call, 't' | 'language' | 'interrupt'>,
): Call | null {
  const { t } = surroundings;
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(command, typed);
  } catch (error) {
    // parseArgs' own errors name the option
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const { values, positionals } = parsed;
  if (values['help'] === true) return null;
  const option = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const required = (name: string): string => {
    const value = option(name);
    if (value === null) throw new UsageError(t('cli.missing', { what: `--${name}` }));
    return value;
  };
  checkOperands(command, positionals, t);
  for (const [name, { isRequired }] of Object.entries(command.options))
    if (isRequired === true) required(name);
  return {
    operands: positionals,
    option,
    required,
    isOn: (name) => values[name] === true,
    isJson: values['json'] === true,
    ...surroundings,
  };
}
