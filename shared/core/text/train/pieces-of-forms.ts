import { textOf } from '../tokenise/text-list.ts';
import type { Forms } from '../tokenise/token.ts';

const shortest = 2;
const longest = 5;
// of a longer word the beginning is enough
const mostLetters = 30;

/** Pieces of two to five letters of words, numbered as they are met; where a word begins and ends counts as a letter. */
export interface Pieces {
  readonly count: () => number;
  /** Calls for every piece of a form, as often as it stands in it; those not met before only when they are learned. */
  readonly eachPiece: (form: number, isLearning: boolean, use: (piece: number) => void) => void;
}

/** No pieces met yet. */
export function createPieces(forms: Forms): Pieces {
  const numbers = new Map<string, number>();
  const learned: (Int32Array | undefined)[] = [];
  const known: (Int32Array | undefined)[] = [];

  const find = (form: number, isLearning: boolean) => {
    const text = ` ${textOf(forms, form).slice(0, mostLetters)} `;
    const found: number[] = [];
    for (let size = shortest; size <= longest; size += 1) {
      for (let from = 0; from + size <= text.length; from += 1) {
        const piece = text.slice(from, from + size);
        const number = numbers.get(piece);
        if (number !== undefined) found.push(number);
        else if (isLearning) {
          found.push(numbers.size);
          numbers.set(piece, numbers.size);
        }
      }
    }
    return Int32Array.from(found);
  };
  return {
    count: () => numbers.size,
    eachPiece: (form, isLearning, use) => {
      const lists = isLearning ? learned : known;
      const list = learned[form] ?? lists[form] ?? (lists[form] = find(form, isLearning));
      for (const piece of list) use(piece);
    },
  };
}
