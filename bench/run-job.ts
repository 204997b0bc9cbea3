import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { resultMark, type Measured } from './job.ts';

export type Outcome = Measured | Readonly<{ failed: string }>;

/** The middle value; of an even number the lower of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Runs a job in a process of its own, so that its peak of memory is its own, and reads what it measured. */
export function runJob(file: string, args: readonly string[] = []): Promise<Outcome> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const loader = path.endsWith('.ts') ? ['--import', 'tsx'] : [];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...loader, '--max-old-space-size=8192', path, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', (error) => resolve({ failed: error.message }));
    child.on('close', (code) => {
      const line = output.split('\n').find((candidate) => candidate.startsWith(resultMark));
      if (code === 0 && line !== undefined) {
        // written by `reportTimes` of the job
        resolve(JSON.parse(line.slice(resultMark.length)) as Measured);
        return;
      }
      const said = errors.split('\n').find((candidate) => candidate.includes('Error')) ?? errors;
      resolve({ failed: said.trim() || `ended with ${code ?? 'a signal'}` });
    });
  });
}
