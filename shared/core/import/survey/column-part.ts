/** What the header says about a column of a survey. */
export type ColumnPart = Readonly<{
  /** Key of the question it belongs to; null where only the name says what is asked. */
  question: string | null;
  /** What is asked. */
  label: string;
  /** The option or row it stands for. */
  item: string | null;
  /** What the survey itself calls the column. */
  code: string | null;
  /** Free words beside the options. */
  isOther: boolean;
  /** What the survey's own columns mean: null where the answers decide. */
  meaning: string | null;
}>;

/** A column of which only some things are known. */
export function part(parts: Partial<ColumnPart> & Pick<ColumnPart, 'label'>): ColumnPart {
  return { question: null, item: null, code: null, isOther: false, meaning: null, ...parts };
}

const others =
  /^(?:other|others|autre|autres|otro|otra|otros|sonstiges|sonstige|andere|andere antwort|anderes|أخرى|اخرى|غير ذلك)(?: ?[-:(،,].*)?$/iu;

/** Whether a text names the option beside which people write their own words. */
export function isOtherName(text: string): boolean {
  return others.test(text.trim()) || /^-oth-$/u.test(text);
}

/** 'Question [Row]' as question and row; null without a row. */
export function bracketed(name: string): readonly [label: string, item: string] | null {
  const text = name.trim();
  if (!text.endsWith(']')) return null;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const char = text.charAt(at);
    if (char === ']') depth += 1;
    else if (char === '[') depth -= 1;
    if (depth > 0) continue;
    const label = text.slice(0, at).trim();
    const item = text.slice(at + 1, -1).trim();
    return label === '' || item === '' ? null : [label, item];
  }
  return null;
}
