import { useRef, type MouseEvent } from 'react';

/** Which rows are chosen, by keys of their own: what is chosen stays so while it is scrolled away. */
export type RowSelection<R> = Readonly<{
  keyOf: (row: R) => string;
  isChosen: (key: string) => boolean;
  /** These are chosen now, or no longer. */
  onChoose: (rows: readonly R[], isChosen: boolean) => void;
}>;

type Rows<R> = Readonly<{ selection: RowSelection<R> | undefined; rowAt: (index: number) => R | undefined }>;

/** Choosing rows by Space, by Shift with an arrow, and by a press; Shift and a press choose all from the one before. */
export function useRowSelection<R>({ selection, rowAt }: Rows<R>) {
  const anchor = useRef<number | null>(null);
  const isChosenAt = (index: number): boolean => {
    const row = rowAt(index);
    return selection !== undefined && row !== undefined && selection.isChosen(selection.keyOf(row));
  };
  const choose = (from: number, to: number, isChosen: boolean) => {
    const rows: R[] = [];
    for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
      const row = rowAt(index);
      // what has not been fetched cannot be chosen
      if (row !== undefined) rows.push(row);
    }
    if (rows.length > 0) selection?.onChoose(rows, isChosen);
  };
  return {
    isChosenAt,
    toggle(index: number) {
      choose(index, index, !isChosenAt(index));
      anchor.current = index;
    },
    /** All between two rows, both of them too. */
    extend(from: number, to: number) {
      choose(from, to, true);
      anchor.current = to;
    },
    /** A press on a row's mark. @returns false when it was elsewhere */
    press(event: MouseEvent, index: number): boolean {
      const isMark = event.target instanceof Element && event.target.closest('[data-choose]') !== null;
      if (selection === undefined || !(isMark || event.shiftKey)) return false;
      if (event.shiftKey && anchor.current !== null) this.extend(anchor.current, index);
      else this.toggle(index);
      return true;
    },
  };
}
