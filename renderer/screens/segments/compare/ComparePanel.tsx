import { GitCompareArrows } from 'lucide-react';
import { CompareView } from '../../../analyses/compare/CompareView.tsx';
import { EmptyPart } from '../EmptyPart.tsx';
import { WithSegments } from '../WithSegments.tsx';

/** In what two segments differ. */
export function ComparePanel({ ids = [] }: { ids?: readonly number[] }) {
  return (
    <WithSegments least={1} empty={<EmptyPart icon={GitCompareArrows} part="compare" first="segments" />}>
      {/* other segments asked for are another comparison: it begins anew */}
      {(segments) => <CompareView key={ids.join(' ')} segments={segments} ids={ids} />}
    </WithSegments>
  );
}
