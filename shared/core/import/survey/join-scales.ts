import type { QuestionScale } from '../../model/survey.ts';
import { orderedOptions } from './read-scale.ts';

/**
 * The scale of a question after another file of the same survey: numbers widen, options that are new come last, or in their
 * place where all are words of one scale.
 */
export function joinScales(before: QuestionScale | null, file: QuestionScale | null): QuestionScale | null {
  if (before === null || file === null) return before ?? file;
  if ('least' in before)
    return 'least' in file
      ? { least: Math.min(before.least, file.least), most: Math.max(before.most, file.most) }
      : before;
  if ('least' in file) return before;
  const options = [...new Set([...before.options, ...file.options])];
  if (options.length === before.options.length) return before;
  const ordered = before.isOrdered ? orderedOptions(options) : null;
  return ordered ? { ...before, options: ordered } : { ...before, options, isOrdered: false };
}
