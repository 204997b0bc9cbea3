import type { Columns } from '../columns/columns.ts';

/**
 * What the engine runs. `Params` and `Result` are those of the catalogue; the input stays the analysis' own: it
 * leaves `query` and returns to `compute` and `members`, across a thread, so it must be data that can be cloned.
 */
export interface Analysis<Params, Result> {
  /** Chooses what is read, in the engine's thread: cheap, for the heavy lists are shared, not copied. */
  readonly query: (columns: Columns, params: Params) => unknown;
  /** The work, in an analysis worker. Pure. */
  readonly compute: (input: unknown, params: Params) => Result;
  /**
   * The people behind a part of the result.
   * @returns customer ids, ascending; null when the analysis has no part of that name
   */
  readonly members: (input: unknown, params: Params, selection: string) => Int32Array | null;
}

/** The parts of an analysis with its own input type, which is hidden from everyone else. */
export function defineAnalysis<Params, Result, Input>(parts: {
  readonly query: (columns: Columns, params: Params) => Input;
  readonly compute: (input: Input, params: Params) => Result;
  readonly members: (input: Input, params: Params, selection: string) => Int32Array | null;
}): Analysis<Params, Result> {
  return {
    query: parts.query,
    // what comes back is what `query` of the same analysis gave
    compute: (input, params) => parts.compute(input as Input, params),
    members: (input, params, selection) => parts.members(input as Input, params, selection),
  };
}
