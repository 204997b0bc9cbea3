// Patterns over what a user brought take linear time: a cell of a hundred thousand characters is read in a moment.
import { expect, test } from 'vitest';
import { protect, unprotect } from '../../export/formula-safe.ts';
import { foldText } from '../../identity/fold.ts';
import { mappingOf, run } from '../../../testing/normalise-rows.ts';
import { importKinds } from '../../model/import.ts';
import { asciiDigits, cleanCell, readId, withoutTextMark } from './clean-cell.ts';
import { countryCode } from './country-code.ts';
import { dateEvidence, readDate, readWhen } from './parse-date.ts';
import { readClock } from '../dates/clock.ts';
import { readHijriMonth } from '../dates/hijri.ts';
import { headerFingerprint } from '../mapping/fingerprint.ts';
import { guessQuestion } from '../recognise/guess-question.ts';
import { headerWords } from '../recognise/header-words.ts';
import { isHelpDesk } from '../recognise/kind-score.ts';
import { choicesOf } from '../mapping/meanings.ts';
import { foldLetters, readMonthName } from './month-names.ts';
import { namedCurrency } from '../recognise/named-currency.ts';
import { splitChoices } from './split-choices.ts';
import { readOrderState } from './order-state.ts';
import { isOwnColumn } from '../mapping/own-columns.ts';
import { readBoolean } from './parse-boolean.ts';
import { readChannel, readConsentState } from './parse-consent.ts';
import { emailKey, readEmail } from './parse-email.ts';
import { isPercent, markEvidence, readDecimal, withoutPercent } from './parse-number.ts';
import { readPhoneKey } from './parse-phone.ts';
import { recognise } from '../recognise/recognise.ts';
import { findBreaks } from '../table/sniff-fixed-width.ts';
import { sniffHeaderRows } from '../table/sniff-header.ts';
import { columnForm } from '../recognise/value-form.ts';
import { processorMs } from '../../../testing/processor-time.ts';

const length = 100_000;
const fill = (part: string, end = '') => part.repeat(Math.ceil(length / part.length)) + end;

/** Texts on which patterns that go back and try again are slow. */
const texts = [
  fill('a'), fill(' ', 'x'), fill('\t\n ', 'x'), fill('1', 'x'), fill('1,', 'x'), fill("1'", 'x'), fill('1 ', 'x'), fill('.', '1x'),
  fill('(', 'x'), fill('()', 'x'), fill('<', 'x'), fill('a@', ' '), fill('<a@b', '>>'), fill('"', 'x'), fill("'", '=x'), fill("'", 'x'),
  fill('\u200f', '=x'), fill('\u200f\n', 'x'), fill('=\n'), fill("'\n", '='), fill('; ', '\u0001'), fill(';\n'), fill(' ::: '), fill('-', '1'),
  fill('12/'), fill('12:30:'), fill('12 رمضان '), fill('Jan '), fill('٫٬', '١'), fill('٪', '1'), fill('ج.م ', '1'), fill('a-b_c.d '),
  fill('é', 'x'), fill('\u0301', 'x'), fill('ـ', 'x'), fill('aA', '1'), fill('+1', 'x'), fill('_', 'x'), fill('A b? '), fill('[', ']'), fill('🙂'),
]; // prettier-ignore

const column = { order: 'dmy', numbers: 'any', isHijri: true, serials: '1900', pivot: 69 } as const;
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  protect, unprotect, foldText, asciiDigits, cleanCell, readId, withoutTextMark, countryCode, dateEvidence, readClock,
  readHijriMonth, headerWords, foldLetters, readMonthName, readOrderState, isOwnColumn, readBoolean, readChannel,
  readConsentState, emailKey, readEmail, isPercent, markEvidence, withoutPercent, splitChoices,
  readDate: (text) => readDate(text, column),
  readWhen: (text) => readWhen(text, null),
  readDecimal: (text) => readDecimal(text, '.'),
  readPhoneKey: (text) => readPhoneKey(text, 'EG'),
  headerFingerprint: (text) => headerFingerprint([text, text]),
  isHelpDesk: (text) => isHelpDesk([text]),
  guessQuestion: (text) => guessQuestion(text, 0, columnForm([text])),
  namedCurrency: (text) => namedCurrency([{ name: text, meaning: 'line.amount' }], [[text]]),
  columnForm: (text) => columnForm([text, text]),
  sniffHeaderRows: (text) => sniffHeaderRows([[text], [text]]),
  findBreaks: (text) => findBreaks([text, text, text, text]),
  recognise: (text) => recognise([text, 'email'], [[text, text]], text),
}; // prettier-ignore

/** Far above what linear reading takes on a slow machine, far below what quadratic reading takes. */
const limitMs = 4000;

test.each(Object.keys(readers))('%s', (name) => {
  for (const text of texts) {
    const begun = processorMs();
    readers[name]?.(text);
    expect(processorMs() - begun, JSON.stringify(text.slice(0, 12))).toBeLessThan(limitMs);
  }
});

test.each(importKinds)('rows of %s whose every cell is long', (kind) => {
  const meanings = choicesOf(kind);
  const mapping = mappingOf(kind, meanings, { dateOrder: 'dmy', decimalMark: '.' });
  for (const text of texts) {
    const begun = processorMs();
    run(mapping, [meanings.map(() => text)]);
    expect(processorMs() - begun, JSON.stringify(text.slice(0, 12))).toBeLessThan(3 * limitMs);
  }
});
