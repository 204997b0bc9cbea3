#!/usr/bin/env node
import { startWords, type Words } from '../engine/words.ts';
import { languageOf } from '../shared/core/format/language-of.ts';
import type { Language } from '../shared/core/model/languages.ts';
import { exitCode, UndecidedError, UsageError, type Command, type ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { reportFailure } from './failure.ts';
import { commandHelp, overview, usage } from './help.ts';
import { watchSignals } from './interrupt.ts';
import { print, say, stopQuietlyWithoutReader } from './output.ts';
import { readCall } from './read-call.ts';

/** The language of the system, or the one that FIRSTHAND_LANGUAGE names. */
function systemLanguage(): Language {
  return languageOf(process.env['FIRSTHAND_LANGUAGE'] ?? new Intl.DateTimeFormat().resolvedOptions().locale);
}

async function runCommand(
  command: Command,
  typed: readonly string[],
  language: Language,
  t: Words,
): Promise<ExitCode> {
  try {
    const call = readCall(command, typed, { t, language, interrupt: watchSignals() });
    if (call !== null) return await command.run(call);
    await print(commandHelp(command, t));
    return exitCode.done;
  } catch (error) {
    const code = reportFailure(error, t);
    if (error instanceof UsageError && !(error instanceof UndecidedError))
      say(`${t('cli.usage')} ${usage(command)}`);
    return code;
  }
}

async function run(typed: readonly string[]): Promise<ExitCode> {
  const language = systemLanguage();
  const t = startWords(language);
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === 'help') {
    const text = overview(commands, t);
    if (name === undefined) say(text);
    else await print(text);
    return name === undefined ? exitCode.misused : exitCode.done;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return runCommand(command, rest, language, t);
  say(t('cli.unknownCommand', { name }));
  return exitCode.misused;
}

stopQuietlyWithoutReader();
const code = await run(process.argv.slice(2));
// what was written goes out first, then the program ends whatever a library may have left running
process.stdout.write('', () => process.exit(code));
