import { createContext, use } from 'react';
import type { SegmentVocabulary } from '../../../../shared/core/model/segments.ts';
import type { Speech } from '../words/speech.ts';
import type { Change } from './draft/changes.ts';
import type { Drawn } from './draft/definition.ts';
import type { DraftGroup } from './draft/tree.ts';

/** What every part of the editor sees. */
export type Editor = Readonly<{
  root: DraftGroup;
  drawn: Drawn;
  change: (change: Change) => void;
  vocabulary: SegmentVocabulary;
  speech: Speech;
  /** The segment that is edited: it cannot be a condition of itself. */
  ownId: number | null;
  /** How many each finished node holds for, by its id in the editor; the last known while one counts. */
  counts: ReadonlyMap<number, number>;
  isCounting: boolean;
}>;

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (editor === null) throw new Error('useEditor outside of the editor');
  return editor;
}
