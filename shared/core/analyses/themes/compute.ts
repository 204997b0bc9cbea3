import { changesOfShares } from '../../feedback/scope/changes.ts';
import { clearestTexts } from '../../feedback/scope/clearest-texts.ts';
import { countByPeriod, dateResponses } from '../../feedback/scope/dated-responses.ts';
import { gatherTexts, themesOfText } from '../../feedback/scope/gather-texts.ts';
import { peopleOfResponses } from '../../feedback/scope/known-people.ts';
import { namePeriods } from '../../feedback/scope/periods.ts';
import { countSentiments } from '../../feedback/scope/sentiment-counts.ts';
import { shareOf } from '../../feedback/scope/share.ts';
import { placeOfText } from '../../feedback/scope/text-place.ts';
import { textsInScope } from '../../feedback/scope/texts-in-scope.ts';
import { believedRate } from '../../stats/adjusted-p.ts';
import type { Report } from '../define.ts';
import type { ThemesInput } from './query.ts';
import type { ThemesParams, ThemesResult, ThemeSummary } from './schema.ts';
import { chooseScore, effectsOf, sumScores } from './scores.ts';
import { termsOf } from './terms.ts';

function textsWithoutTheme({ reading }: ThemesInput, texts: Int32Array): number {
  return texts.reduce(
    (n, text) => (reading.themeOffsets[text] === reading.themeOffsets[text + 1] ? n + 1 : n),
    0,
  );
}

/**
 * What answers speak of: how many, how they feel, what it does to a score, and how that changes.
 *
 * @returns the whole result; themes that no answer in scope speaks of are left out
 * @see README.md beside this file
 */
export function computeThemes(input: ThemesInput, params: ThemesParams, report: Report): ThemesResult {
  const { feedback, reading } = input;
  const scoped = textsInScope(feedback, reading, params, input.people);
  const { responses } = scoped;
  const dated = dateResponses(feedback, responses, params.period);
  const parts = gatherTexts(feedback, reading, scoped, reading.themes.length, (text, into) => {
    themesOfText(reading, text, into);
  });
  const spoken = parts.flatMap((part, theme) => (part.texts.length > 0 ? [{ ...part, theme }] : []));
  report(1, 3);
  const { scores, chosen } = chooseScore(feedback, responses, params.score);
  const effects =
    chosen === null
      ? spoken.map(() => null)
      : effectsOf(
          sumScores(chosen.values, responses.keys()),
          spoken.map(({ places }) => sumScores(chosen.values, places)),
          chosen.reach,
        );
  const trends = spoken.map(({ places }) => countByPeriod(dated, places));
  const changes = changesOfShares(dated.totals, trends);
  report(2, 3);
  const peopleOf = (places: readonly number[]) =>
    peopleOfResponses(
      feedback,
      places.map((place) => responses[place] ?? 0),
    );
  const themes = spoken.map(({ theme, texts, places }, at): ThemeSummary => {
    const sentiment = countSentiments(reading, texts);
    const { key, nameEn, nameAr, origin } = reading.themes[theme] ?? {
      key: '',
      nameEn: '',
      nameAr: '',
      origin: 'user',
    };
    return {
      key,
      nameEn,
      nameAr,
      origin,
      n: texts.length,
      responses: places.length,
      people: peopleOf(places).length,
      share: shareOf(places.length, responses.length),
      sentiment,
      negative: shareOf(sentiment.negative, texts.length - sentiment.unsure),
      effect: effects[at] ?? null,
      trend: [...(trends[at] ?? [])],
      change: changes[at] ?? null,
      examples: clearestTexts(feedback, reading, texts, params.examples).map((text) =>
        placeOfText(feedback, reading, text),
      ),
      terms: termsOf(reading, theme, texts),
    };
  });
  const isBelieved = (found: { q: number } | null) => found !== null && found.q <= believedRate;
  return {
    texts: scoped.texts.length,
    responses: responses.length,
    people: peopleOfResponses(feedback, responses).length,
    junk: scoped.junk,
    withoutTheme: textsWithoutTheme(input, scoped.texts),
    undated: dated.undated,
    score: chosen?.score ?? null,
    scores,
    periods: namePeriods(dated.periods, dated.totals),
    tests: {
      effects: effects.filter((effect) => effect !== null).length,
      believedEffects: effects.filter(isBelieved).length,
      changes: changes.filter((change) => change !== null).length,
      believedChanges: changes.filter(isBelieved).length,
    },
    themes: themes.sort((a, b) => b.responses - a.responses || b.n - a.n || (a.key < b.key ? -1 : 1)),
  };
}
