import { int, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { AnswerRef } from '../../model/feedback-scope.ts';
import { AppError } from '../../model/errors.ts';
import type { Correction } from '../../model/theme-book.ts';
import { rowOfTheme, type BookChange } from './theme-of-key.ts';

/** @throws {AppError} 'answer-unknown' */
export function mustBeAnswered(db: ReadDb, { response, question }: AnswerRef): void {
  const found = db.first(
    sql`SELECT 1 AS n FROM answer WHERE response_id = ${response} AND question_id = ${question} AND text IS NOT NULL`,
    { n: int },
  );
  if (found === null) throw new AppError('answer-unknown');
}

/** Somebody's word on what an answer speaks of, before every rule. @throws {AppError} 'answer-unknown', 'theme-unknown' */
export function correctAnswer(db: WriteDb, change: BookChange, correction: Correction): void {
  mustBeAnswered(db, correction);
  const theme = rowOfTheme(db, change, correction.theme);
  db.run(
    sql`INSERT INTO answer_theme (response_id, question_id, theme_id, origin, is_about)
        VALUES (${correction.response}, ${correction.question}, ${theme}, 'user', ${correction.isAbout ? 1 : 0})
        ON CONFLICT (response_id, question_id, theme_id)
        DO UPDATE SET origin = 'user', is_about = excluded.is_about`,
  );
}

/** The answer speaks again of what the rules say. @throws {AppError} 'theme-unknown' */
export function takeBackCorrection(
  db: WriteDb,
  change: BookChange,
  { response, question, theme }: AnswerRef & Readonly<{ theme: string }>,
): void {
  const id = rowOfTheme(db, change, theme);
  db.run(
    sql`DELETE FROM answer_theme WHERE response_id = ${response} AND question_id = ${question} AND theme_id = ${id}`,
  );
}
