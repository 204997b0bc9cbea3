// RFM over all customers from the snapshot: what an analysis worker does.
import { computeRfm } from '../../shared/core/analyses/rfm/compute.ts';
import { rfmInput } from '../../shared/core/analyses/rfm/query.ts';
import { RfmParams } from '../../shared/core/analyses/rfm/schema.ts';
import { reportTimes, timedRuns } from '../job.ts';
import { orderColumns } from '../order-columns.ts';

const columns = orderColumns(Number(process.argv[2]));
const params = RfmParams.parse({});
let customers = 0;
const times = await timedRuns(5, () => {
  customers = computeRfm(rfmInput(columns), params).customers;
});
reportTimes(times, `${customers} customers`);
