import { GitCompareArrows } from 'lucide-react';
import { CompareView } from '../../../analyses/compare/CompareView.tsx';
import { TooFewSegments } from '../TooFewSegments.tsx';
import { WithSegments } from '../WithSegments.tsx';

/** In what two segments differ. */
export function ComparePanel({ ids = [] }: { ids?: readonly number[] }) {
  return (
    <WithSegments least={1} empty={<TooFewSegments icon={GitCompareArrows} part="compare" />}>
      {/* other segments asked for are another comparison: it begins anew */}
      {(segments) => <CompareView key={ids.join(' ')} segments={segments} ids={ids} />}
    </WithSegments>
  );
}
