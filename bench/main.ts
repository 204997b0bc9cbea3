// `npm run bench`: runs every job one after another and prints, and writes to docs/benchmarks.md, what it measured.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { allJobs } from './jobs.ts';
import { comparedTable, growthTable, measuredTable, type Result } from './report.ts';
import { runJob } from './run-job.ts';

const wanted = process.argv.slice(2);
const results: Result[] = [];
const jobs = allJobs().filter(({ id }) => wanted.length === 0 || wanted.includes(id));
for (const [at, spec] of jobs.entries()) {
  process.stderr.write(`${at + 1}/${jobs.length} ${spec.title}\n`);
  results.push({ spec, outcome: await runJob(spec.script, spec.args) });
}

const machine = `${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;
const report = `# Benchmarks

Written by \`npm run bench\`; not edited by hand. Only ratios within one run count: machines differ, and so do their moods.

Measured on ${machine}. Order lines are generated (two years, 20 lines a customer, 2.5 an order; \`bench/order-lines.ts\`), 59 bytes a
line. Every job runs in a process of its own, so its peak of memory is its own, with all worker threads.

## Measured

${measuredTable(results)}

## Beside others

Ratios of medians; below 1 is faster than the peer. Checking, matching, lineage and the durable save are part of our import and
not of the peers'.

${comparedTable(results)}

## Growth

The time of a job at two sizes as a power of the rows.

${growthTable(results)}
`;
process.stdout.write(`\n${report}`);

const folder = fileURLToPath(new URL('./results/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}latest.json`, `${JSON.stringify({ machine, results }, null, 2)}\n`);
// a part of the jobs is a trial, not the state of the project
if (wanted.length === 0)
  writeFileSync(fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url)), report);
