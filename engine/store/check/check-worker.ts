// The thread of a check: verifies a workspace file while the workspace is in use.
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { checkWorkspace, type CheckResult } from './check-workspace.ts';

const data: unknown = workerData;
if (parentPort === null || typeof data !== 'string') throw new Error('the check runs in a worker thread');
const path = data;

// file and journal may be replaced between two looks at them: what is wrong stays wrong
async function checkTwice(): Promise<CheckResult> {
  const first = await checkWorkspace(path);
  if (first.ok) return first;
  await pause(2000);
  return checkWorkspace(path);
}

parentPort.postMessage(await checkTwice());
