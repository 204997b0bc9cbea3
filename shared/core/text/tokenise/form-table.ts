import { sharedCodes, sharedInts } from '../../columns/columns.ts';
import { stemArabic } from '../arabic/stem.ts';
import { stemEnglish } from '../english/stem.ts';
import { isStopWord } from '../stop-word.ts';
import { makeTextList } from './text-list.ts';
import { scripts, tokenKinds, type Forms, type Script, type TokenKind } from './token.ts';

/** Distinct forms as they are met, with what is known of each. */
export interface FormTable {
  readonly count: () => number;
  /** The number of a form, which is added when it is new. */
  readonly add: (form: string, kind: TokenKind) => number;
  /** All forms met until now, as data. */
  readonly freeze: () => Forms;
}

const arabicLetter = /\p{Script=Arabic}/u;
const latinLetter = /\p{Script=Latin}/u;
const anyLetter = /\p{L}/u;

function scriptOf(form: string, kind: TokenKind): Script {
  if (kind !== 'word') return 'none';
  if (arabicLetter.test(form)) return 'arabic';
  if (latinLetter.test(form)) return 'latin';
  return anyLetter.test(form) ? 'other' : 'none';
}

function stemOf(form: string, script: Script): string {
  if (script === 'arabic') return stemArabic(form);
  return script === 'latin' ? stemEnglish(form) : form;
}

function sharedFrom(values: readonly number[]) {
  const codes = sharedCodes(values.length);
  codes.set(values);
  return codes;
}

/** An empty table of forms. */
export function createFormTable(): FormTable {
  const numbers = new Map<string, number>();
  const kinds: number[] = [];
  const add = (form: string, kind: TokenKind) => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    kinds.push(tokenKinds.indexOf(kind));
    numbers.set(form, numbers.size);
    return numbers.size - 1;
  };
  const freeze = (): Forms => {
    const forms = [...numbers.keys()];
    const kindOfForm = (at: number) => tokenKinds[kinds[at] ?? 0] ?? 'word';
    const written = forms.map((form, at) => scriptOf(form, kindOfForm(at)));
    const stems = new Map<string, number>();
    const stem = sharedInts(forms.length);
    forms.forEach((form, at) => {
      const text = stemOf(form, written[at] ?? 'none');
      if (!stems.has(text)) stems.set(text, stems.size);
      stem[at] = stems.get(text) ?? 0;
    });
    return {
      ...makeTextList(forms),
      kind: sharedFrom(kinds),
      script: sharedFrom(written.map((script) => scripts.indexOf(script))),
      isStopWord: sharedFrom(forms.map((form) => Number(isStopWord(form)))),
      stem,
      stems: makeTextList([...stems.keys()]),
    };
  };
  return { count: () => numbers.size, add, freeze };
}
