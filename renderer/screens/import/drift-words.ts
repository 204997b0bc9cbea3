import { shownDrift } from '../../../shared/core/format/drift-params.ts';
import type { DriftFinding } from '../../../shared/core/model/drift.ts';
import type { Words } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { separatorWord, wordFor } from './words.ts';

/** What of a finding is a code with words of its own. */
function inWords(words: Words, { code, params }: DriftFinding): Record<string, string> {
  const say = (name: string, show: (value: string) => string) => {
    const value = params[name];
    return typeof value === 'string' ? { [name]: show(value) } : {};
  };
  if (code === 'issue-more') return say('issue', (issue) => wordFor(words, 'issue', issue));
  const both = (show: (value: string) => string) => ({ ...say('before', show), ...say('after', show) });
  if (code === 'date-order') return both((order) => wordFor(words, 'import.dateOrder', order));
  if (code === 'decimal-mark') return both((mark) => wordFor(words, 'import.decimal', mark));
  if (code === 'delimiter') return both((delimiter) => separatorWord(words, delimiter));
  if (code === 'column-renamed') return both(isolate);
  if (code === 'category-new') return say('values', isolate);
  return {};
}

/** One difference as a sentence. */
export function driftWords(words: Words, finding: DriftFinding): string {
  const params = { ...shownDrift(finding, words.format), ...inWords(words, finding) };
  const column = isolate(finding.column ?? '');
  return words.find(`drift.${finding.code}`, { ...params, column }) ?? finding.code;
}
