import { readMonthName } from '../cells/month-names.ts';

const sheetMark =
  / - (?:Form Responses?|Sheet|Form1|Réponses au formulaire|Respuestas de formulario|Formularantworten|ردود النموذج) ?\d*$/iu;
const copyMarks =
  /(?:\s*\(\d+(?:-\d+)?\)|\s*-?\s*(?:copy|copie|copia|kopie|نسخة)(?:\s*\(?\d+\)?)?|\s*\((?:responses|réponses|respuestas|antworten|الردود|ردود)\))$/iu;
const parts = {
  // 2024-05-31, 2024.05.31, 31-05-2024, 20240531, with or without a time of day
  day: /(?:^|[\s_.-]+)(?:\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{1,2}[-_.]\d{1,2}[-_.]\d{4}|(?:19|20)\d{2}[01]\d[0-3]\d)(?:[\sT_-]+\d{1,2}[-_.:h]\d{2}(?:[-_.:]\d{2})?|[\sT_-]?\d{4,6})?(?=$|[\s_.-])/gu,
  month: /(?:^|[\s_.-]+)(?:\d{4}[-_.](?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])[-_.](?:19|20)\d{2})(?=$|[\s_.-])/gu,
  quarter:
    /(?:^|[\s_.-]+)(?:(?:19|20)\d{2}[\s_.-]*)?(?:Q[1-4]|W\d{1,2}|KW\s?\d{1,2}|[HT][1-4])(?:[\s_.-]*(?:19|20)\d{2})?(?=$|[\s_.-])/giu,
} as const;

/** 'Feedback_June 3, 2024_10.15', as Qualtrics calls its files. */
function withoutLongDate(name: string): string {
  const found = /[\s_]+(\p{L}+)\s\d{1,2},\s\d{4}(?:[_\s]\d{1,2}[.:]\d{2})?$/u.exec(name);
  return found && readMonthName(found[1] ?? '') !== null ? name.slice(0, found.index) : name;
}

/** A name of a month with the year beside it, or at the end: 'NPS May', 'NPS_May_2024'. */
function withoutMonthName(name: string): string {
  const words = name.split(/([\s_.-]+)/u);
  const isYear = (text: string | undefined) => /^(?:19|20)\d{2}$/u.test(text ?? '');
  for (let at = 2; at < words.length; at += 2) {
    const word = words[at] ?? '';
    if (readMonthName(word) === null) continue;
    const isLast = at === words.length - 1;
    if (!isLast && !isYear(words[at + 2]) && !isYear(words[at - 2])) continue;
    const from = isYear(words[at - 2]) ? at - 2 : at;
    const to = isYear(words[at + 2]) ? at + 2 : at;
    return [...words.slice(0, Math.max(0, from - 1)), ...words.slice(to + 1)].join('');
  }
  return name;
}

/**
 * The name of a survey whose file says none: the file's, without its ending, marks of a copy, and day, month or quarter, so that
 * the file of next month adds to the same survey. A year alone stays: a survey of another year asks anew.
 */
export function surveyNameOf(fileName: string): string {
  const base = fileName
    .replace(/(?:\.(?:csv|tsv|tab|txt|xlsx|xlsm|xls|ods))?(?:\.(?:gz|zip))?$/iu, '')
    .trim();
  let name = base;
  for (let before = ''; before !== name;) {
    before = name;
    name = withoutLongDate(name.replace(sheetMark, '').replace(copyMarks, ''));
    for (const pattern of [parts.day, parts.month, parts.quarter]) name = name.replace(pattern, '');
    name = withoutMonthName(name).replace(/^[\s_.-]+|[\s_.-]+$/gu, '');
  }
  return name === '' ? base || fileName : name;
}
