import type { Asked } from './asked.ts';

/** Told how far the work is; never more often than is worth showing. */
export type Report = (done: number, total: number) => void;

/**
 * What the engine runs. `Params` and `Result` are those of the catalogue; the input stays the analysis' own: it
 * leaves `query` and returns to `compute` and `members`, across a thread, so it must be data that can be cloned.
 */
export interface Analysis<Params, Result> {
  /** Chooses what is read, in the engine's thread: cheap, for the heavy lists are shared, not copied. */
  readonly query: (asked: Asked, params: Params) => Promise<unknown>;
  /** The work, in an analysis worker. Pure but for what it reports. */
  readonly compute: (input: unknown, params: Params, report: Report) => Result;
  /**
   * The people behind a part of the result.
   * @returns customer ids, ascending; null when the analysis has no part of that name
   */
  readonly members: (input: unknown, params: Params, selection: string) => Int32Array | null;
}

/** The parts of an analysis with its own input type, which is hidden from everyone else. */
export function defineAnalysis<Params, Result, Input>(parts: {
  readonly query: (asked: Asked, params: Params) => Input | Promise<Input>;
  readonly compute: (input: Input, params: Params, report: Report) => Result;
  readonly members: (input: Input, params: Params, selection: string) => Int32Array | null;
}): Analysis<Params, Result> {
  return {
    query: async (asked, params) => parts.query(asked, params),
    // what comes back is what `query` of the same analysis gave
    compute: (input, params, report) => parts.compute(input as Input, params, report),
    members: (input, params, selection) => parts.members(input as Input, params, selection),
  };
}
