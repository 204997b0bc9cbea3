import { changesOfShares } from '../../feedback/scope/changes.ts';
import { countByPeriod, dateResponses } from '../../feedback/scope/dated-responses.ts';
import { peopleOfResponses } from '../../feedback/scope/known-people.ts';
import { namePeriods } from '../../feedback/scope/periods.ts';
import { placeOfText, responseOfText } from '../../feedback/scope/text-place.ts';
import { textsInScope } from '../../feedback/scope/texts-in-scope.ts';
import { sentiments, textLanguages } from '../../feedback/reading.ts';
import type { SentimentInput } from './query.ts';
import { feelingsOf } from './feelings-of.ts';
import type { SentimentParams, SentimentResult } from './schema.ts';

/** Texts by a number that each has. */
function groupBy(texts: Int32Array, keyOf: (text: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const text of texts) {
    const key = keyOf(text);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [text]);
    else own.push(text);
  }
  return groups;
}

/** How what was written feels: in all, by survey, by language and over time. O(texts). @see README.md beside this file */
export function computeSentiment(input: SentimentInput, params: SentimentParams): SentimentResult {
  const { feedback, reading } = input;
  const { texts, responses, junk } = textsInScope(feedback, reading, params, input.people);
  const dated = dateResponses(feedback, responses, params.period);
  const placeOf = new Map(Array.from(responses, (response, place) => [response, place]));
  const placeOfOne = (text: number) => placeOf.get(responseOfText(feedback, reading, text)) ?? -1;
  const bySurvey = groupBy(
    texts,
    (text) => feedback.responses.survey[responseOfText(feedback, reading, text)] ?? -1,
  );
  const byLanguage = groupBy(texts, (text) => reading.language[text] ?? 0);
  const byPeriod = groupBy(texts, (text) => dated.periodOf[placeOfOne(text)] ?? -1);
  const negative = sentiments.indexOf('negative');
  const negativePlaces = new Set(
    Array.from(texts)
      .filter((text) => reading.sentiment[text] === negative)
      .map(placeOfOne),
  );
  const { by, checkedOn, macroF1, lexiconMacroF1 } = reading.method;
  return {
    texts: texts.length,
    responses: responses.length,
    people: peopleOfResponses(feedback, responses).length,
    junk,
    undated: dated.undated,
    all: feelingsOf(reading, [...texts]),
    sources: [...bySurvey]
      .map(([survey, own]) => ({
        survey: feedback.surveys[survey]?.id ?? 0,
        name: feedback.surveys[survey]?.name ?? '',
        ...feelingsOf(reading, own),
      }))
      .toSorted((a, b) => b.texts - a.texts || a.survey - b.survey),
    languages: textLanguages.flatMap((language, at) => {
      const own = byLanguage.get(at);
      return own === undefined ? [] : { language, ...feelingsOf(reading, own) };
    }),
    periods: namePeriods(dated.periods, dated.totals).map((period, at) => ({
      ...period,
      ...feelingsOf(reading, byPeriod.get(at) ?? []),
    })),
    change: changesOfShares(dated.totals, [countByPeriod(dated, negativePlaces)])[0] ?? null,
    method: { by, checkedOn, macroF1, lexiconMacroF1 },
    labels: params.detail
      ? Array.from(texts, (text) => ({
          ...placeOfText(feedback, reading, text),
          label: sentiments[reading.sentiment[text] ?? 3] ?? 'unsure',
          score: reading.score[text] ?? 0,
          confidence: reading.confidence[text] ?? 0,
        }))
      : [],
  };
}
