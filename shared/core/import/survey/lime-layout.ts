import { headerWords } from '../recognise/header-words.ts';
import { bracketed, isOtherName, part, type ColumnPart } from './column-part.ts';

const own: Readonly<Record<string, string>> = {
  id: 'survey.key', 'response id': 'survey.key', submitdate: 'survey.at', 'date submitted': 'survey.at', lastpage: 'custom',
  'last page': 'custom', startlanguage: 'custom', 'start language': 'custom', seed: 'custom', startdate: 'custom',
  'date started': 'custom', datestamp: 'custom', 'date last action': 'custom', ipaddr: 'custom', 'ip address': 'custom',
  refurl: 'custom', 'referrer url': 'custom', token: 'custom', 'access code': 'custom', interviewtime: 'custom', 'total time': 'custom',
}; // prettier-ignore

const coded = /^([A-Za-z]\w*)(?:\[(\w+)\])?(?:\[(\w+)\])?(?:\.\s+([\s\S]*)|)$/u;

/** The meaning of a column about the reply itself; null for others. */
function ownMeaning(name: string): string | null {
  const [, code = '', , , text] = coded.exec(name) ?? [];
  const words = headerWords(name);
  const isTime = /^(?:group|question) time/u.test(words) || /^(?:group|question)time/iu.test(code);
  if (isTime) return 'custom';
  if (text !== undefined) return own[code.toLowerCase()] ?? null;
  return own[words] ?? own[name.trim().toLowerCase()] ?? null;
}

function withCode(name: string): ColumnPart {
  const [, question = '', first, second, text] = coded.exec(name) ?? [];
  const codes = [first, second].filter((one) => one !== undefined);
  const code = `${question}${codes.map((one) => `[${one}]`).join('')}`;
  if (first === undefined) return part({ question, label: text ?? name, code });
  // a comment beside an answer is a question of its own
  if (first.endsWith('comment')) return part({ label: text ?? name, code });
  const [label, item] = bracketed(text ?? '') ?? [text ?? question, codes.join(' ')];
  return part({ question, label, item, code, isOther: first === 'other' });
}

function withoutCode(name: string): ColumnPart {
  const pair = bracketed(name);
  if (!pair) return part({ label: name });
  const [label, item] = pair;
  if (/^comment$/iu.test(item)) return part({ label: name });
  return part({ question: label, label, item, isOther: isOtherName(item) });
}

/** Whether the names are those of a LimeSurvey export: 'G1Q1[SQ002]. Question [Option]', codes alone, or texts alone. */
export function isLime(names: readonly string[]): boolean {
  const codes = names.filter((name) =>
    /^[A-Za-z]\w*(?:\[\w+\])*(?:\[SQ\w*\]$|\[\w+\]\.\s)/u.test(name),
  ).length;
  const about = new Set(
    names.flatMap((name) => (ownMeaning(name) === null ? [] : [headerWords(name.split('.')[0] ?? '')])),
  );
  const isTexts = about.has('response id') && (about.has('last page') || about.has('date submitted'));
  const isCodes = about.has('id') && (about.has('submitdate') || about.has('lastpage'));
  return codes >= 3 || isTexts || isCodes;
}

/** Columns of a LimeSurvey export. */
export function limeLayout(names: readonly string[]): ColumnPart[] {
  return names.map((name) => {
    const meaning = ownMeaning(name);
    if (meaning !== null) return part({ label: name, meaning });
    return coded.test(name) && /^[A-Za-z]\w*(?:\[|\.\s|$)/u.test(name) ? withCode(name) : withoutCode(name);
  });
}
