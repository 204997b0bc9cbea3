// RFM over all customers from the snapshot: what an analysis worker does.
import { rfm } from '../../shared/core/analyses/rfm/index.ts';
import { RfmParams } from '../../shared/core/analyses/rfm/schema.ts';
import { reportTimes, timedRuns } from '../job.ts';
import { orderColumns } from '../order-columns.ts';

const columns = orderColumns(Number(process.argv[2]));
const params = RfmParams.parse({});
let customers = 0;
const times = await timedRuns(5, () => {
  customers = rfm.compute(rfm.query(columns, params), params).customers;
});
reportTimes(times, `${customers} customers`);
