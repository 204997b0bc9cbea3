import { countTable, percent, table } from './markdown.ts';
import type { Truth } from './truth.ts';

type Comments = Truth['recommendation']['comments'];

/** What customers said, wrote and declared. */
export function feedbackSections({
  recommendation,
  productSurvey,
  support,
  preferences,
  courierTrouble,
}: Truth): readonly string[] {
  const scores = [
    ['all', recommendation.all],
    [`before ${courierTrouble.from}`, recommendation.beforeTheNewCourier],
    [`${courierTrouble.from} to ${courierTrouble.to}, courier trouble`, recommendation.courierTrouble],
    [`after ${courierTrouble.to}`, recommendation.after],
  ] as const;
  return [
    '## Would you recommend us',
    'As the file stands, second sendings and misread scales included; answers without a score are left out.',
    table(
      ['period', 'n', 'promoters', 'passives', 'detractors', 'NPS'],
      scores.map(([period, score]) => [
        period,
        score.n,
        score.promoters,
        score.passives,
        score.detractors,
        score.nps,
      ]),
    ),
    `Planted: ${recommendation.junkRows.length} answers of junk letters, ${recommendation.doubleSendings.length} double sendings within minutes, ${recommendation.reversedRows.length} people who read the scale upside down (score 0–2 with praise).`,
    ...commentSections(recommendation.comments),
    '## Product survey',
    `${productSurvey.answers} answers, ${productSurvey.topTwoBoxes} of them 4 or 5; ${productSurvey.doubleSendings.length} double sendings, ${productSurvey.junkRows.length} junk. The overall mark follows from the five ratings by planted weights:`,
    table(
      ['item', 'planted weight', 'correlation with overall'],
      productSurvey.drivers.map(({ item, plantedWeight, correlation }) => [item, plantedWeight, correlation]),
    ),
    countTable('overall', productSurvey.overall, 'answers'),
    ...commentSections(productSurvey.comments),
    'What people ask for:',
    countTable('request', productSurvey.requestTopics, 'answers'),
    '## Service desk',
    `${support.contacts} contacts, ${support.open} still open.`,
    countTable('reason', support.byReason, 'contacts'),
    '## Preferences',
    `${preferences.statements} statements of ${preferences.people} people; ${preferences.peopleWhoChangedTheirMind} later named another interest, and the later one counts. Planted: ${percent(preferences.plantedHonestShare, 1)} of those who name an interest name the taste they shop by, the others any.`,
    countTable('topic', preferences.byTopic, 'statements'),
    countTable('interest', preferences.interests, 'statements'),
  ];
}

function commentSections(comments: Comments): readonly string[] {
  return [
    `${comments.n} comments with meaning; in ${comments.withNegation} the tone hangs on a negation. Languages: modern standard, Egyptian and Gulf Arabic, Arabic in Latin letters, mixed, English. One comment may have several themes.`,
    countTable('language', comments.byLanguage, 'comments'),
    table(
      ['theme', 'positive', 'neutral', 'negative'],
      Object.entries(comments.byTheme).map(([theme, tones]) => [
        theme,
        tones['positive'] ?? 0,
        tones['neutral'] ?? 0,
        tones['negative'] ?? 0,
      ]),
    ),
  ];
}
