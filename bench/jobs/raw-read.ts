// Bytes to rows of cells, nothing stored: our reader alone.
import { readRows } from '../../engine/read/read-rows.ts';
import { orderLinesFile } from '../data-files.ts';
import { reportTimes, timed } from '../job.ts';

const lines = Number(process.argv[2]);
const file = orderLinesFile(lines);
const times: number[] = [];
for (let run = 0; run < 3; run += 1) {
  let rows = 0;
  times.push(
    await timed(() =>
      readRows(
        file,
        { encoding: 'utf-8', delimiter: ',', headerRows: 1 },
        {
          onBatch: (batch) => {
            rows += batch.rows.length;
          },
        },
      ),
    ),
  );
  if (rows !== lines) throw new Error(`read ${rows} rows of ${lines}`);
}
reportTimes(times);
