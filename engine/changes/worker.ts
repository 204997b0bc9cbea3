// The program of a change worker.
import { sql } from '../../shared/core/db/sql.ts';
import type { WriteDb } from '../../shared/core/db/db.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import { undoCleaningStep } from '../../shared/core/quality/clean/steps/undo-step.ts';
import { applyStep } from '../../shared/core/quality/clean/steps/apply-step.ts';
import { redo, undo } from '../../shared/core/undo/apply.ts';
import { watchChanges } from '../../shared/core/undo/record.ts';
import { cleaningStudy, type CleaningStudy } from '../cleaning/cleaning-study.ts';
import type { Image } from '../image/image.ts';
import { hurry } from '../import/hurry.ts';
import { answerQuestions } from '../on-a-copy/answer-questions.ts';
import { openDb, type OpenDb } from '../open.ts';
import { makeStep } from '../store/rehearse.ts';
import type { Answers, MadeStep, Question } from './messages.ts';

type Report = (progress: Progress) => void;

let opened: Readonly<{ db: OpenDb; study: CleaningStudy }> | null = null;

async function open(image: Image): Promise<null> {
  const db = await openDb(image);
  hurry(db);
  // nobody looks at the references again before the copy takes the workspace's place
  db.run(sql`PRAGMA foreign_keys = ON`);
  opened = { db, study: cleaningStudy(db) };
  return null;
}

function copy() {
  if (opened === null) throw new Error('no copy was opened');
  return opened;
}

/** Makes a step, or with null turns one of the history, and gives the copy away. */
function make<T>(step: Step | null, at: string, work: (db: WriteDb) => T): MadeStep<T> {
  const { db } = copy();
  watchChanges(db);
  const result = db.transaction(() => makeStep(db, step, at, work));
  const image = db.image();
  db.close();
  opened = null;
  return { image, result };
}

async function answer(question: Question, report: Report): Promise<Answers[Question['ask']]> {
  switch (question.ask) {
    case 'open':
      return open(question.image);
    case 'offer':
      return copy().study.offer(report);
    case 'clusters':
      return copy().study.clusters(question.target, report);
    case 'preview':
      return copy().study.preview(question.fix, question, report);
    case 'find': {
      const { fix, changes } = copy().study.tried(question.fix, report);
      return { fix, cells: changes.length, changes: changes.length <= question.most ? changes : null };
    }
    case 'clean': {
      const { fix, changes } = copy().study.tried(question.fix, report);
      return make(question.step, question.at, (db) => applyStep(db, fix, changes, question.at, report));
    }
    case 'undoCleaning':
      return make(question.step, question.at, (db) => {
        undoCleaningStep(db, question.id, question.at, report);
        return null;
      });
    case 'turn':
      report({
        phase: question.direction === 'undo' ? 'undoing' : 'redoing',
        done: 0,
        total: null,
        unit: 'steps',
      });
      return make(null, question.at, (db) => (question.direction === 'undo' ? undo : redo)(db, report));
  }
}

answerQuestions<Question, Answers>(answer, (value) =>
  value !== null && 'image' in value ? value.image : null,
);
