import { useMemo, useState } from 'react';
import type { SegmentCount } from '../../../../shared/core/model/segments.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useSettled } from '../../../api/use-settled.ts';
import { pathKey, type Drawn } from './draft/definition.ts';

export type Counted = Readonly<{
  /** The last that is known, while one counts anew. */
  count: SegmentCount | undefined;
  counts: ReadonlyMap<number, number>;
  isCounting: boolean;
  error: unknown;
  retry: () => void;
}>;

/** Counts what is finished once the hand rests; a count that is under way gives up for the next. */
export function useCounts(drawn: Drawn, on: string | null): Counted {
  const settled = useSettled(drawn, 150);
  const { data, isStale, isLoading, error, retry } = useQuery('segments.count', {
    definition: settled.definition,
    on,
  });
  const fresh = isStale ? undefined : data;
  const found = useMemo(() => {
    if (fresh === undefined) return null;
    const byPath = new Map(fresh.parts.map(({ path, customers }) => [pathKey(path), customers]));
    return new Map(
      [...settled.paths].flatMap(([id, path]) => {
        const customers = byPath.get(path);
        return customers === undefined ? [] : [[id, customers] as const];
      }),
    );
  }, [fresh, settled]);
  const [last, setLast] = useState<ReadonlyMap<number, number>>(new Map());
  if (found !== null && found !== last) setLast(found);
  return {
    count: data,
    counts: found ?? last,
    isCounting: settled !== drawn || isStale || isLoading,
    error,
    retry,
  };
}
