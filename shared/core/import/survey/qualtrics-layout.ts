import { part, type ColumnPart } from './column-part.ts';

const own: Readonly<Record<string, string>> = {
  endDate: 'custom',
  recordedDate: 'survey.at',
  status: 'survey.preview',
  finished: 'survey.finished',
  _recordId: 'survey.key',
  recipientEmail: 'customer.email',
  recipientFirstName: 'customer.givenName',
  recipientLastName: 'customer.familyName',
  externalDataReference: 'customer.externalId',
};

function importId(cell: string): string {
  return /"ImportId"\s*:\s*"([^"]*)"/u.exec(cell)?.[1] ?? '';
}

/** 'Which drinks? - Selected Choice - Tea' as question and option. */
function dashed(text: string): readonly [label: string, item: string | null] {
  const bare = text.replace(
    / - (?:Selected Choice|Choix sélectionné|Opción seleccionada|Ausgewählte Antwort|Ausgewählte Option)(?= - |$)/u,
    '',
  );
  const at = bare.lastIndexOf(' - ');
  return at < 0 ? [bare.trim(), null] : [bare.slice(0, at).trim(), bare.slice(at + 3).trim()];
}

function asked(code: string, text: string): ColumnPart {
  const [, base = code, number, suffix] =
    /^(.+?)(?:_(\d+(?:_\d+)*))?(?:_(TEXT|NPS_GROUP|GROUP|RANK|DO))?$/u.exec(code) ?? [];
  // made from the score, and said again
  if (suffix === 'NPS_GROUP') return part({ label: text, code, meaning: 'custom' });
  const [label, item] = dashed(text);
  if (suffix === 'TEXT' && number !== undefined)
    return part({
      question: base,
      label: item === 'Text' ? label : text,
      item: 'Other',
      code,
      isOther: true,
    });
  if (number === undefined) return part({ question: base, label: item === null ? label : text.trim(), code });
  return part({ question: base, label: item === null ? text : label, item: item ?? text, code });
}

function codeAt(codes: readonly string[], at: number): string {
  return (codes[at] ?? '').replace(/^\ufeff/u, '').trim();
}

/**
 * Columns of a Qualtrics export: short names, texts, and the ids by which columns that answer a question are told from all
 * others.
 * @param header its three lines
 */
export function qualtricsLayout(
  [codes = [], texts = [], ids = []]: readonly (readonly string[])[],
  width: number,
): ColumnPart[] {
  return Array.from({ length: width }, (_, at) => {
    const id = importId(ids[at] ?? '');
    const text = (texts[at] ?? '').trim();
    if (/^(?:\d+_)?QID\d+_TEXT$/u.test(id))
      return part({ question: codeAt(codes, at), label: text, meaning: 'survey.text' });
    if (/^(?:\d+_)?QID/u.test(id)) return asked(codeAt(codes, at), text);
    return part({ label: text, meaning: own[id] ?? 'custom' });
  });
}
