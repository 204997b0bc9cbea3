// Clusters over all customers from the snapshot, the number of them proposed: what an analysis worker does.
import { computeClusters } from '../../shared/core/analyses/clusters/compute.ts';
import { ClustersParams } from '../../shared/core/analyses/clusters/schema.ts';
import { dayAfterLastOrder } from '../../shared/core/measures/measure-orders.ts';
import type { MeasureSources } from '../../shared/core/measures/measure-customers.ts';
import type { Day } from '../../shared/core/model/day.ts';
import { reportTimes, timedRuns } from '../job.ts';
import { linesPerCustomer } from '../order-lines.ts';
import { orderColumns } from '../order-columns.ts';

const customers = Number(process.argv[2]);
const columns = orderColumns(customers * linesPerCustomer);
const input: MeasureSources = {
  columns,
  people: null,
  opens: null,
  clicks: null,
  asOf: dayAfterLastOrder(columns) ?? 0,
  today: '2026-01-01' as Day, // a day as it is written
};
// what lines of orders would say is blank in this snapshot, so six features that orders alone tell
const params = ClustersParams.parse({
  features: ['recency', 'orders', 'spent', 'averageOrder', 'tenure', 'gap'],
});
let found = '';
const times = await timedRuns(3, () => {
  const result = computeClusters(input, params, () => undefined);
  found = `${result.customers} customers in ${result.k} clusters, structure: ${result.structure}`;
});
reportTimes(times, found);
