import { useState } from 'react';
import { useQuery } from '../../../api/use-query.ts';

/** The lines as far as they are ready; asked again for as long as sources are still being looked at. */
export function useOverviewLines() {
  const [after, setAfter] = useState(0);
  const answer = useQuery('overview.lines', { after });
  const { data, isStale } = answer;
  if (data !== undefined && !isStale && data.pending.length > 0 && data.ready !== after) setAfter(data.ready);
  return answer;
}
