import { parentPort, type Transferable } from 'node:worker_threads';
import { AppError } from '../../shared/core/model/errors.ts';
import { toErrorData, type AppErrorData } from '../../shared/contract/errors.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import { openDb, type OpenDb } from '../open.ts';
import { inspectFile } from '../read/inspect-file.ts';
import { hurry } from './hurry.ts';
import { stampImport } from './import-rows.ts';
import { loadingDb } from './loading-db.ts';
import type { Answers, Question, WorkerMessage } from './messages.ts';
import { readRejects } from './reject-store.ts';
import { bytesOf, withoutRoom, withRoom } from './roomy-image.ts';
import { runImport } from './run-import.ts';
import { runUndo } from './run-undo.ts';
import { recordReplay, runReplay } from '../recipes/run-replay.ts';

const reportEveryMs = 100;
// below this, opening the database anew costs more than it saves
const bulkFromBytes = 1024 * 1024;
let db: OpenDb | null = null;
let importId = 0;

function post(message: WorkerMessage, transfer: Transferable[] = []): void {
  parentPort?.postMessage(message, transfer);
}

/** Says how far it is, ten times a second at most; a new phase at once. */
function makeReport(): (progress: Progress) => void {
  let last = 0;
  let phase = '';
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - last < reportEveryMs) return;
    last = now;
    phase = progress.phase;
    post({ say: 'progress', progress });
  };
}

function prepared(): OpenDb {
  if (db === null) throw new Error('nothing was prepared');
  return db;
}

/** The database as it is now, which is then gone from here. */
function takeImage(): Uint8Array {
  const image = withoutRoom(prepared().image());
  prepared().close();
  db = null;
  return image;
}

async function answer(question: Question): Promise<Answers[Question['ask']]> {
  switch (question.ask) {
    case 'inspect': {
      const { path, read, kind, currency, saved } = question;
      const mappings = new Map(saved);
      const savedMapping = (fingerprint: string) => mappings.get(fingerprint) ?? null;
      return inspectFile(path, read, kind, { currency, savedMapping, saved });
    }
    case 'prepare': {
      const fileBytes = await bytesOf(question.path);
      const roomy = await openDb(withRoom(question.image, question.path, fileBytes));
      db = fileBytes < bulkFromBytes ? roomy : loadingDb(roomy, hurry);
      const done = await runImport(db, question, makeReport());
      importId = done.importId;
      return done;
    }
    case 'rejects':
      return readRejects(prepared(), importId, question.offset, question.limit);
    case 'commit': {
      stampImport(prepared(), importId, question.now);
      return takeImage();
    }
    case 'replay': {
      const [largest] = [...question.files].sort((a, b) => b.bytes - a.bytes);
      const roomy = largest && withRoom(question.image, largest.path, await bytesOf(largest.path));
      db = await openDb(roomy ?? question.image);
      return runReplay(db, question.files, question.cleaning, question.now, makeReport());
    }
    case 'keepReplay': {
      recordReplay(prepared(), question.record, question.now);
      return takeImage();
    }
    case 'undo': {
      db = await openDb(question.image);
      return runUndo(db, question.importId, question.now, makeReport());
    }
    case 'takeUndone':
      return takeImage();
  }
}

/** sql.js and V8 each have their own words for memory that has run out. */
function explain(error: unknown): AppErrorData {
  const text = error instanceof Error ? error.message : String(error);
  if (
    !(error instanceof AppError) &&
    /out of memory|cannot enlarge memory|allocation failed|array buffer allocation/iu.test(text)
  )
    return { code: 'out-of-memory', params: {}, detail: text };
  return toErrorData(error);
}

parentPort?.on('message', (question: Question) => {
  answer(question).then(
    (value) => post({ say: 'done', value }, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []),
    (error: unknown) => post({ say: 'failed', error: explain(error) }),
  );
});
