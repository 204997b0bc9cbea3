import { SegmentDefinition } from '../schema.ts';

/**
 * Reads a definition as it is kept. A file that another program wrote may hold anything there.
 * @returns null when it is not of the present shape
 */
export function storedDefinition(json: string): SegmentDefinition | null {
  try {
    const read = SegmentDefinition.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch (error) {
    // no JSON, or nested too deep to be walked
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
