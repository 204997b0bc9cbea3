import { comparisons, growths, type JobSpec } from './jobs.ts';
import { median, type Outcome } from './run-job.ts';

export type Result = Readonly<{ spec: JobSpec; outcome: Outcome }>;

const milliseconds = (value: number): string =>
  value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value).toLocaleString('en-US')} ms`;

/** Rows as a Markdown table, its columns aligned so that it also reads on a terminal. */
function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function measuredRow({ spec, outcome }: Result): readonly string[] {
  if ('failed' in outcome) return [spec.title, `not measured: ${outcome.failed.slice(0, 120)}`, '', '', ''];
  const { times, peakMegabytes, note } = outcome;
  const range = `${milliseconds(Math.min(...times))} – ${milliseconds(Math.max(...times))}`;
  return [
    spec.title,
    milliseconds(median(times)),
    times.length > 1 ? range : '',
    `${Math.round(peakMegabytes)} MB`,
    note,
  ];
}

/** Every job with its median, its range and the peak memory of its process. */
export function measuredTable(results: readonly Result[]): string {
  return markdown(['job', 'median', 'range', 'peak memory', ''], results.map(measuredRow));
}

function comparedRow(
  results: readonly Result[],
  { job, peer, goal }: (typeof comparisons)[number],
): readonly string[] {
  const find = (id: string) => results.find(({ spec }) => spec.id === id);
  const [ours, theirs] = [find(job), find(peer)];
  const title = [ours?.spec.title ?? job, theirs?.spec.title ?? peer];
  const wanted = goal === null ? '' : `≤ ${goal}`;
  if (!ours || !theirs || 'failed' in ours.outcome || 'failed' in theirs.outcome)
    return [...title, '–', wanted, ''];
  const ratio = median(ours.outcome.times) / median(theirs.outcome.times);
  const verdict = goal === null ? '' : ratio <= goal ? 'met' : 'missed';
  return [...title, ratio.toFixed(2), wanted, verdict];
}

/** Our median over each peer's, measured in the same run. */
export function comparedTable(results: readonly Result[]): string {
  return markdown(
    ['job', 'peer', 'ratio', 'goal', ''],
    comparisons
      .filter(({ job, peer }) => [job, peer].every((id) => results.some(({ spec }) => spec.id === id)))
      .map((comparison) => comparedRow(results, comparison)),
  );
}

/** How the time of a job grows with its rows: the exponent, 1 where twice the rows take twice the time. */
export function growthTable(results: readonly Result[]): string {
  const find = (id: string) => results.find(({ spec }) => spec.id === id);
  const rows = growths.flatMap(({ small, large, factor, goal }) => {
    const [less, more] = [find(small), find(large)];
    if (!less || !more) return [];
    const title = [less.spec.title, `${factor} times as many`];
    if ('failed' in less.outcome || 'failed' in more.outcome) return [[...title, '–', `≤ ${goal}`, '']];
    const exponent = Math.log(median(more.outcome.times) / median(less.outcome.times)) / Math.log(factor);
    return [[...title, exponent.toFixed(2), `≤ ${goal}`, exponent <= goal ? 'met' : 'missed']];
  });
  return markdown(['job', 'rows', 'exponent', 'goal', ''], rows);
}
