import { AppError } from '../../shared/core/model/errors.ts';
import type { RuleEdit } from '../../shared/core/model/theme-book.ts';
import { parsePattern } from '../../shared/core/text/pattern/parse-pattern.ts';
import { PatternError } from '../../shared/core/text/pattern/pattern-problem.ts';

/** Refuses a rule whose words make no sense as one. @throws {AppError} 'theme-rule-invalid' */
export function mustBeReadable({ pattern }: RuleEdit): void {
  try {
    parsePattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new AppError('theme-rule-invalid', { rule: pattern }, { cause: error });
  }
}
