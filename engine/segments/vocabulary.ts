import type { SegmentVocabulary } from '../../shared/core/model/segments.ts';
import { readVocabulary } from '../../shared/core/segments/vocabulary/read-vocabulary.ts';
import { perSession } from '../per-session.ts';
import type { Workspace } from '../store/workspace.ts';

type Kept = Readonly<{ workspace: Workspace; dataVersion: number; vocabulary: SegmentVocabulary }>;

/** What can be chosen in conditions, made once a state of the data. */
export const vocabularyOf = perSession((session) => {
  let kept: Kept | null = null;
  return (): SegmentVocabulary => {
    const workspace = session.workspace();
    const dataVersion = workspace.dataVersion();
    if (kept?.workspace !== workspace || kept.dataVersion !== dataVersion)
      kept = { workspace, dataVersion, vocabulary: readVocabulary(workspace.db) };
    return kept.vocabulary;
  };
});
