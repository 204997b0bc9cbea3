import type { Words } from '../engine/words.ts';
import type { Language } from '../shared/core/model/languages.ts';
import type { Interrupt } from './interrupt.ts';

/** How the program ends; said in its help. */
export const exitCode = { done: 0, failed: 1, misused: 2, tooManyRejects: 3, cancelled: 130 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The command was typed wrongly, or something it needs was left undecided. The message says what to change. */
export class UsageError extends Error {}

/** A file leaves something open that only a person can decide. */
export class UndecidedError extends UsageError {}

/** An option beside `--json` and `--help`, which every command has. `value` is its placeholder; null is a switch. */
export type OptionSpec = Readonly<{ value: string | null; isRequired?: boolean }>;

/** What was typed, read by the command's own description. */
export interface Call {
  readonly operands: readonly string[];
  readonly option: (name: string) => string | null;
  /** @throws {UsageError} it was not given */
  readonly required: (name: string) => string;
  readonly isOn: (name: string) => boolean;
  readonly isJson: boolean;
  readonly t: Words;
  readonly language: Language;
  readonly interrupt: Interrupt;
}

export interface Command {
  readonly name: string;
  /** Placeholders of what comes after the name; the last may be repeated when it ends in `…`. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly run: (call: Call) => Promise<ExitCode>;
}
