// The engine's thread: answers the contract over its port, and grants paths to whoever started it.
import { parentPort, workerData } from 'node:worker_threads';
import { serve } from '../shared/contract/serve.ts';
import { handlersOf } from './handlers/index.ts';
import { makeSession } from './make-session.ts';
import { currentObjects } from './store/check/verify-database.ts';
import { knownFiles, knownFolder } from './store/foreign/known-files.ts';
import type { KnownFiles } from './store/store-options.ts';
import type { GrantReply, GrantRequest } from './start.ts';

function isGrantRequest(message: unknown): message is GrantRequest {
  return (
    typeof message === 'object' &&
    message !== null &&
    'grantId' in message &&
    typeof message.grantId === 'number' &&
    'path' in message &&
    typeof message.path === 'string'
  );
}

/** What this computer wrote is remembered in the app's own folder, when whoever started the engine named one. */
function knownHere(folder: string | null): KnownFiles | null {
  return folder === null ? null : knownFiles(knownFolder(folder));
}

function dataFolderOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('dataFolder' in data)) return null;
  return typeof data.dataFolder === 'string' ? data.dataFolder : null;
}

if (parentPort === null) throw new Error('the engine runs in a worker thread');
const port = parentPort;
const post = (message: unknown) => port.postMessage(message);
const settingsFolder = dataFolderOf(workerData);
const session = makeSession({ emit: post, known: knownHere(settingsFolder), settingsFolder });

serve(
  {
    post,
    listen(onMessage) {
      port.on('message', (message: unknown) => {
        if (!isGrantRequest(message)) {
          onMessage(message);
          return;
        }
        const grant = session.grants.grant(message.path);
        post({ grantId: message.grantId, grant } satisfies GrantReply);
      });
    },
  },
  handlersOf(session),
);

// what the first workspace is compared with is made while the page still loads; what fails here is told when one is opened
currentObjects().catch(() => undefined);
