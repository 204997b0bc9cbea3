import { readMonthName } from '../import/cells/month-names.ts';

const copyMark = /(?:[ _-]*\((?:\d{1,3}|copy)\)|[ _-]+copy(?: \d{1,3})?| - نسخة(?: \(\d{1,3}\))?)+$/iu;
const day = /(?<![\d])(?:19|20)\d{2}[-_. ]?(?:0[1-9]|1[0-2])(?:[-_. ]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)/gu;
const dayFirst = /(?<!\d)\d{1,2}[-_.]\d{1,2}[-_.](?:19|20)\d{2}(?!\d)/gu;
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
const quarter = /(?<![\p{L}\d])q[1-4](?![\p{L}\d])/gu;
const word = /(?<!\p{L})\p{L}{3,}(?!\p{L})/gu;
// placeholders while digits are replaced: letters that no file name has
const dateMark = '\u{f0000}';

/** The end of a name: '.csv' of 'orders.csv.gz'. */
function split(name: string): [stem: string, end: string] {
  const plain = name.replace(/\.gz$/iu, '');
  const at = plain.lastIndexOf('.');
  return at <= 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at)];
}

/**
 * What the names of one export have in common: dates become `{date}`, other digits `{number}`, and the mark of a copy goes.
 * 'Orders_2024-05 (2).csv' gives 'orders_{date}.csv'. The letters are lower case; what compresses the file does not count.
 */
export function namePattern(fileName: string): string {
  const [stem, end] = split(fileName.normalize('NFC').slice(0, 255));
  const dated = stem
    .toLowerCase()
    .replace(copyMark, '')
    .replace(dayFirst, dateMark)
    .replace(day, dateMark)
    .replace(year, dateMark)
    .replace(quarter, dateMark)
    .replace(word, (letters) => (readMonthName(letters) === null ? letters : dateMark))
    .replace(new RegExp(`${dateMark}(?:[-_. ]*${dateMark})+`, 'gu'), dateMark);
  const pattern = dated.replace(/\d+/gu, '{number}').replaceAll(dateMark, '{date}');
  return `${pattern}${end.toLowerCase()}`;
}

/** Whether a text is what a pattern of letters and * says; each * stands for any letters or none. Never more than length × length steps. */
function isLike(text: string, pattern: string): boolean {
  let [at, in_, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[in_] === '*') {
      star = in_;
      in_ += 1;
      mark = at;
    } else if (pattern[in_] === text[at]) {
      at += 1;
      in_ += 1;
    } else if (star >= 0) {
      in_ = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  while (pattern[in_] === '*') in_ += 1;
  return in_ === pattern.length;
}

/**
 * Whether a file's name is one that a pattern means: the same but for dates, numbers, copy marks and case, or like it where the
 * pattern has a *.
 */
export function fitsPattern(fileName: string, pattern: string): boolean {
  const wanted = pattern.normalize('NFC').trim().toLowerCase();
  return isLike(namePattern(fileName), wanted) || isLike(fileName.normalize('NFC').toLowerCase(), wanted);
}
