import { Blend } from 'lucide-react';
import { OverlapView } from '../../../analyses/overlap/OverlapView.tsx';
import { TooFewSegments } from '../TooFewSegments.tsx';
import { WithSegments } from '../WithSegments.tsx';

/** Who is in several segments at once. */
export function OverlapPanel({ ids = [] }: { ids?: readonly number[] }) {
  return (
    <WithSegments least={2} empty={<TooFewSegments icon={Blend} part="overlap" />}>
      {/* other segments asked for are another picture: it begins anew */}
      {(segments) => <OverlapView key={ids.join(' ')} segments={segments} ids={ids} />}
    </WithSegments>
  );
}
