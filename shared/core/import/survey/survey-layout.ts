import { headerWords } from '../recognise/header-words.ts';
import { questionsAndOptions } from './column-names.ts';
import { bracketed, isOtherName, part, type ColumnPart } from './column-part.ts';
import { isLime, limeLayout } from './lime-layout.ts';
import { isOptionRow } from './option-row.ts';
import { qualtricsLayout } from './qualtrics-layout.ts';

/** What the header of a file says about it as a survey. */
export type SurveyLayout = Readonly<{
  /** Whose export it is; null when the header does not tell. */
  system: string | null;
  /** Whether the header alone shows that it is a survey. */
  isSure: boolean;
  /** One a column. */
  parts: readonly ColumnPart[];
}>;

const openers = new Set(
  ['timestamp', 'horodateur', 'marca temporal', 'zeitstempel', 'طابع زمني', 'الطابع الزمني'].map(headerWords),
);
const microsoft = [
  ['start time', 'completion time'], ['startzeit', 'fertigstellungszeit'], ['heure de debut', 'heure de fin'],
  ['hora de inicio', 'hora de finalizacion'], ['وقت البدء', 'وقت الاكتمال'], ['وقت البدء', 'وقت الإكمال'],
].map((pair) => pair.map(headerWords)); // prettier-ignore

/** Names by which the columns of a system's export are known. */
function knownSystem(names: readonly string[]): string | null {
  const words = names.map(headerWords);
  const has = (...all: readonly string[]) => all.every((name) => words.includes(name));
  if (has('respondent id', 'collector id')) return 'surveymonkey';
  if (words[0] === '#' && (has('submit date utc') || has('network id'))) return 'typeform';
  if (microsoft.some((pair) => has(...pair))) return 'microsoft-forms';
  if (has('submission id', 'respondent id', 'submitted at')) return 'tally';
  if (words[0] === 'submission date' && (has('submission id') || names.some((name) => name.includes(' >> '))))
    return 'jotform';
  return null;
}

const ownColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  surveymonkey: {
    'respondent id': 'survey.key', 'collector id': 'custom', 'start date': 'custom', 'end date': 'survey.at',
    'date created': 'custom', 'date modified': 'survey.at',
    'ip address': 'custom', 'email address': 'customer.email', 'first name': 'customer.givenName', 'last name': 'customer.familyName',
    'custom data 1': 'custom', 'custom data': 'custom',
  },
  typeform: {
    '#': 'survey.key', 'start date utc': 'custom', 'submit date utc': 'survey.at', 'stage date utc': 'custom', 'network id': 'custom',
    tags: 'custom', 'response type': 'survey.preview', ending: 'custom', score: 'custom',
  },
  'microsoft-forms': {
    id: 'survey.key', 'start time': 'custom', startzeit: 'custom', 'heure de debut': 'custom', 'hora de inicio': 'custom',
    'completion time': 'survey.at', fertigstellungszeit: 'survey.at', 'heure de fin': 'survey.at',
    'hora de finalizacion': 'survey.at', email: 'customer.email', name: 'customer.name',
    'last modified time': 'custom', language: 'custom', sprache: 'custom', langue: 'custom', idioma: 'custom',
    'total points': 'custom', 'quiz feedback': 'custom',
  },
  tally: { 'submission id': 'survey.key', 'respondent id': 'custom', 'submitted at': 'survey.at' },
  jotform: { 'submission date': 'survey.at', 'submission id': 'survey.key', 'submission ip': 'custom', ip: 'custom', 'last update date': 'custom' },
}; // prettier-ignore

/** 'Question >> Row' of Jotform, 'Question (Option)' of Tally, 'Question.Row' of Microsoft Forms. */
function pairOf(
  name: string,
  names: ReadonlySet<string>,
  system: string | null,
): readonly [string, string] | null {
  const marked = bracketed(name);
  if (marked) return marked;
  const jot = name.indexOf(' >> ');
  if (jot > 0) return [name.slice(0, jot).trim(), name.slice(jot + 4).trim()];
  for (let at = name.lastIndexOf(' ('); at > 0 && name.endsWith(')'); at = name.lastIndexOf(' (', at - 1)) {
    const label = name.slice(0, at).trim();
    if (names.has(label)) return [label, name.slice(at + 2, -1).trim()];
  }
  if (system !== 'microsoft-forms') return null;
  const dot = name.indexOf('.');
  return dot >= 8 && dot < name.length - 1 ? [name.slice(0, dot).trim(), name.slice(dot + 1).trim()] : null;
}

function partsByName(names: readonly string[], system: string | null): ColumnPart[] {
  const known = system === null ? {} : (ownColumns[system] ?? {});
  const all = new Set(names.map((name) => name.trim()));
  const pairs = names.map((name) => pairOf(name, all, system));
  const rows = new Map<string, number>();
  for (const pair of pairs) if (pair) rows.set(pair[0], (rows.get(pair[0]) ?? 0) + 1);
  const isRepeated = new Set<string>();
  return names.map((name, at) => {
    const words = headerWords(name);
    const meaning = known[words];
    if (meaning !== undefined && !isRepeated.has(meaning)) {
      if (meaning !== 'custom') isRepeated.add(meaning);
      return part({ label: name, meaning });
    }
    const pair = pairs[at];
    // Tally says the choices together once more before it says them one by one
    if (system === 'tally' && (rows.get(name.trim()) ?? 0) > 1)
      return part({ label: name, meaning: 'custom' });
    if (!pair || (rows.get(pair[0]) ?? 0) < 2) return part({ label: name });
    const [label, item] = pair;
    return part({ question: label, label, item, isOther: isOtherName(item) });
  });
}

function twoRows(header: readonly (readonly string[])[], width: number): ColumnPart[] {
  const pairs = questionsAndOptions(header, width);
  const counts = new Map<string, number>();
  for (const [question] of pairs) counts.set(question, (counts.get(question) ?? 0) + 1);
  const own = ownColumns['surveymonkey'] ?? {};
  return pairs.map(([question, option]) => {
    const meaning = option === '' ? own[headerWords(question)] : undefined;
    if (meaning !== undefined) return part({ label: question, meaning });
    if ((counts.get(question) ?? 0) < 2)
      return part({ label: option === '' ? question : `${question} [${option}]` });
    const isOther = isOtherName(option);
    return part({ question, label: question, item: option === '' ? null : option, isOther });
  });
}

function hasImportIds([, , ids]: readonly (readonly string[])[]): boolean {
  return ids?.some((cell) => cell.includes('"ImportId"')) === true;
}

/** Short names of questions, q1, Q2_1: nothing else is called so. */
function isNumbered(names: readonly string[]): boolean {
  const numbered = names.filter((name) =>
    /^[qس]\d{1,3}(?:[_.\s-]?\d*)?(?:[^\p{L}\d]|$)/iu.test(name.trim()),
  ).length;
  // four of them may be quarters of a year
  return numbered >= 5 && numbered >= names.length * 0.4;
}

/**
 * Several questions in words, or a grid of rows. One is enough in the file of a system that makes forms: people sign up by such
 * forms as well.
 */
function isAsking(names: readonly string[], parts: readonly ColumnPart[], isForm: boolean): boolean {
  const least = isForm ? 1 : 3;
  const rows = parts.filter(({ item, label }) => item !== null && (isForm || /[?؟]/u.test(label))).length;
  const asked = names.filter(
    (name) => name.length > (isForm ? 0 : 20) && /[?؟]\s*$/u.test(name.trim()),
  ).length;
  return rows >= least || asked >= least;
}

/**
 * Reads the header of a file as that of a survey: whose export it is, and which columns belong to one question.
 *
 * @param header its header lines as cells
 * @param names  one a column, from `columnNames`
 */
export function surveyLayout(header: readonly (readonly string[])[], names: readonly string[]): SurveyLayout {
  if (hasImportIds(header))
    return { system: 'qualtrics', isSure: true, parts: qualtricsLayout(header, names.length) };
  if (header.length === 2 && isOptionRow(header))
    return { system: 'surveymonkey', isSure: true, parts: twoRows(header, names.length) };
  const system = knownSystem(names);
  if (system === null && isLime(names))
    return { system: 'limesurvey', isSure: true, parts: limeLayout(names) };
  const parts = partsByName(names, system);
  const opens = openers.has(headerWords(names[0] ?? ''));
  const isSure = isNumbered(names) || isAsking(names, parts, system !== null);
  return { system: system ?? (opens ? 'google-forms' : null), isSure, parts };
}
