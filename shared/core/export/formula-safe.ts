// Spreadsheets run a cell that begins with one of these, or with its full-width or small form; some look behind
// white space and invisible marks, and some paste every line of a cell as a cell of its own.
const dangerous = '=+\\-@|%＝＋－＠｜％﹦﹢﹣﹫﹪';
const lineBreaks = '\\r\\n\\v\\f\\u0085\\u2028\\u2029';
const invisible = `(?:(?![${lineBreaks}])[\\s\\p{Cc}\\p{Cf}\\p{Z}])`;
// a line that already begins with apostrophes gets one more, so that taking one off always gives back the text
const risky = new RegExp(`(^|[${lineBreaks}])(?='*${invisible}*[${dangerous}])`, 'gu');
const guarded = new RegExp(`(^|[${lineBreaks}])'(?='*${invisible}*[${dangerous}])`, 'gu');
const strictNumber = /^-?\d{1,15}(?:\.\d{1,15})?$/u;

/**
 * Text that no spreadsheet runs as a formula: each line that would begin with `= + - @ | %` gets an apostrophe.
 * A plain number such as -12.5 stays as it is.
 */
export function protect(text: string): string {
  return strictNumber.test(text) ? text : text.replace(risky, "$1'");
}

/** Takes off what `protect` put there: `unprotect(protect(text))` is `text`, whatever it is. */
export function unprotect(text: string): string {
  return text.includes("'") ? text.replace(guarded, '$1') : text;
}
