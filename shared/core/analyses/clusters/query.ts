import { gatherMeasures, type MeasureSources } from '../../measures/measure-customers.ts';
import { readDay } from '../../model/day.ts';
import type { Asked } from '../asked.ts';
import type { ClustersParams } from './schema.ts';

/** What the features are measured from. */
export function clustersInput(asked: Asked, { features, asOf }: ClustersParams): Promise<MeasureSources> {
  return gatherMeasures(asked, features, asOf === null ? null : readDay(asOf));
}
