import type { Words } from '../engine/words.ts';
import { UsageError } from './command.ts';

/** A JSON object. @throws {UsageError} it is none, naming where it was written */
export function readJson(text: string, where: string, t: Words): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(t('cli.notJson', { where, why: error instanceof Error ? error.message : '' }), {
      cause: error,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(t('cli.notJsonObject', { where }));
  return Object.fromEntries(Object.entries(value));
}
