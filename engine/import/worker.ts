import type { Progress } from '../../shared/core/model/progress.ts';
import { isImage, type Image } from '../image/image.ts';
import { answerQuestions } from '../on-a-copy/answer-questions.ts';
import { openDb, type OpenDb } from '../open.ts';
import { inspectFile } from '../read/inspect-file.ts';
import { hurry } from './hurry.ts';
import { stampImport } from './import-rows.ts';
import { loadingDb } from './loading-db.ts';
import type { Answers, Question } from './messages.ts';
import { readRejects } from './reject-store.ts';
import { bytesOf } from './file-size.ts';
import { runImport } from './run-import.ts';
import { runUndo } from './run-undo.ts';
import { recordReplay, runReplay } from '../recipes/run-replay.ts';

// below this, opening the database anew costs more than it saves
const bulkFromBytes = 1024 * 1024;
let db: OpenDb | null = null;
let importId = 0;

function prepared(): OpenDb {
  if (db === null) throw new Error('nothing was prepared');
  return db;
}

/** The database as it is now, which is then gone from here. */
function takeImage(): Image {
  const image = prepared().image();
  prepared().close();
  db = null;
  return image;
}

async function answer(
  question: Question,
  report: (progress: Progress) => void,
): Promise<Answers[Question['ask']]> {
  switch (question.ask) {
    case 'inspect': {
      const { path, read, kind, currency, saved } = question;
      const mappings = new Map(saved);
      const savedMapping = (fingerprint: string) => mappings.get(fingerprint) ?? null;
      return inspectFile(path, read, kind, { currency, savedMapping, saved });
    }
    case 'prepare': {
      const fileBytes = await bytesOf(question.path);
      const opened = await openDb(question.image);
      db = fileBytes < bulkFromBytes ? opened : loadingDb(opened, hurry);
      const done = await runImport(db, question, report);
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
      db = await openDb(question.image);
      return runReplay(db, question.files, question.cleaning, question.now, report);
    }
    case 'keepReplay': {
      recordReplay(prepared(), question.record, question.now);
      return takeImage();
    }
    case 'undo': {
      db = await openDb(question.image);
      return runUndo(db, question.importId, question.now, report);
    }
    case 'takeUndone':
      return takeImage();
  }
}

answerQuestions<Question, Answers>(answer, (value) => (isImage(value) ? value : null));
