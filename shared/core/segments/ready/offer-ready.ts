import type { SegmentDefinition } from '../schema.ts';
import type { Need, ReadyFacts } from './ready.ts';
import { readySegments } from './registry.ts';

/** A ready segment as a workspace can have it. */
export type Offered = Readonly<{
  key: string;
  definition: SegmentDefinition;
  /** Kinds of data that are missing to say who is in it. */
  needs: readonly Need[];
  /** Whether the workspace can say who is in it. */
  isAnswerable: boolean;
}>;

const nobody: SegmentDefinition = { version: 1, where: { op: 'any', nodes: [] } };

/** The ready segments of a workspace. One that cannot be said here asks for nobody, and is not answerable. */
export function offerReady(facts: ReadyFacts, data: ReadonlySet<Need>): Offered[] {
  return readySegments.map(({ key, needs, define }) => {
    const made = define(facts);
    const missing = needs.filter((need) => !data.has(need) || need === made);
    return {
      key,
      definition: typeof made === 'string' ? nobody : { version: 1, where: made },
      needs: missing,
      isAnswerable: missing.length === 0,
    };
  });
}
