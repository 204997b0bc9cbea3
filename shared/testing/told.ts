// Comments and what is read out of them, for tests of what customers say: real tables, real columns, real themes; feelings as they are given.
import { openDb } from '../../engine/open.ts';
import { buildColumns } from '../core/columns/build.ts';
import { sharedCodes, sharedInts, sharedReals, type Columns } from '../core/columns/columns.ts';
import type { ThemeBook } from '../core/feedback/book/theme-book.ts';
import type { FeedbackColumns } from '../core/feedback/columns.ts';
import { readFeedback } from '../core/feedback/read-columns.ts';
import { wishAnswers } from '../core/feedback/read/wish-answers.ts';
import { sentiments, type Sentiment, type TextReading } from '../core/feedback/reading.ts';
import { unpaused } from '../core/db/scan-pages.ts';
import { readRequests } from '../core/text/requests/read-requests.ts';
import { readThemes } from '../core/text/themes/read-themes.ts';
import { taxonomy } from '../core/text/themes/taxonomy/taxonomy.ts';
import { createTokeniser } from '../core/text/tokenise/tokenise.ts';
import { fillShop, type Shop } from './shop.ts';
import { fillSurveys, type Survey } from './surveys.ts';

export type Told = Readonly<{ columns: Columns; feedback: FeedbackColumns; reading: TextReading }>;

const book: ThemeBook = { themes: taxonomy, corrections: [] };

/** What is read out of all texts. @param feelings in the order of the texts; what is left out is neutral */
function readTold(
  feedback: FeedbackColumns,
  feelings: readonly Sentiment[],
  junk: readonly number[],
): TextReading {
  const { answers, words } = feedback;
  const rows: number[] = [];
  const tokeniser = createTokeniser();
  for (let answer = 0; answer < answers.count; answer += 1) {
    const [from, end] = [answers.wordOffsets[answer] ?? 0, answers.wordOffsets[answer + 1] ?? 0];
    if (end === from) continue;
    rows.push(answer);
    tokeniser.read(words, from, end);
  }
  const count = rows.length;
  const flags = sharedCodes(count);
  for (const text of junk) flags[text] = 1;
  const language = sharedCodes(count);
  const texts = { tokens: tokeniser.freeze(), bytes: words, language, flags };
  const sentiment = sharedCodes(count);
  sentiment.set(Array.from({ length: count }, (_, at) => sentiments.indexOf(feelings[at] ?? 'neutral')));
  const isWish = wishAnswers(feedback, Int32Array.from(rows));
  const answer = sharedInts(count);
  answer.set(rows);
  return {
    count,
    answer,
    language,
    flags,
    sentiment,
    score: sharedReals(count),
    confidence: sharedReals(count).fill(0.5),
    ...readThemes(texts, book, [], () => undefined),
    ...readRequests(texts, isWish, [], () => undefined),
    method: { by: 'lexicon', checkedOn: null, macroF1: null, lexiconMacroF1: null },
  };
}

/** A shop and what its customers say. @param junk places of texts that say nothing */
export async function told(
  shop: Shop,
  surveys: readonly Survey[],
  feelings: readonly Sentiment[] = [],
  junk: readonly number[] = [],
): Promise<Told> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    fillSurveys(db, surveys);
    const columns = buildColumns(db, 1);
    const feedback = unpaused(readFeedback(db, 1, columns.customers.id));
    return { columns, feedback, reading: readTold(feedback, feelings, junk) };
  } finally {
    db.close();
  }
}
