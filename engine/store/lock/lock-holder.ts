import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { threadId } from 'node:worker_threads';
import * as z from 'zod';
import { userName } from '../../user-name.ts';

/** What a lock file says about who holds it. */
export const Holder = z.object({
  /** Random: tells this opening from every other, also of the same thread. */
  token: z.string().min(16).max(64),
  pid: z.int(),
  thread: z.int(),
  host: z.string(),
  /** Tells a process from a later one with its number; empty where the system does not say. */
  process: z.string(),
  since: z.string(),
  name: z.string(),
});
export type Holder = z.infer<typeof Holder>;

/** When a process started, as Linux counts it, with the boot it belongs to; empty elsewhere. */
export function processMark(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the program's name stands in brackets and may hold spaces; the start time is the 20th field after it
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return started === undefined ? '' : `${boot} ${started}`;
  } catch {
    return ''; // no /proc, or no such process: then the number alone must do
  }
}

/** This thread as a holder. */
export function present(token: string, now: string): Holder {
  const { pid } = process;
  return {
    token,
    pid,
    thread: threadId,
    host: hostname(),
    process: processMark(pid),
    since: now,
    name: userName(),
  };
}

function processRuns(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // it is there, but another user's
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether the process that wrote a lock is surely gone. Of another computer that can never be said. */
export function isGone(holder: Holder, nowMs: number): boolean {
  if (holder.host !== hostname()) return false;
  const minute = 60_000;
  const bootedMs = nowMs - uptime() * 1000;
  if (Date.parse(holder.since) < bootedMs - minute) return true;
  if (!processRuns(holder.pid)) return true;
  return holder.process !== '' && processMark(holder.pid) !== holder.process;
}

/** How the holder is named to others. */
export function nameOf(holder: Holder): string {
  return holder.name === '' ? holder.host : `${holder.name} (${holder.host})`;
}
