/** How large a difference is, how sure that is, and whether chance alone would do. */
export type Effect = Readonly<{
  value: number;
  /** 95 %. */
  interval: readonly [low: number, high: number];
  /** Two-sided. */
  p: number;
}>;
