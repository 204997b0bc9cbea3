import { ThemesParams } from '../../../shared/core/analyses/themes/schema.ts';
import type { OverviewCandidate } from '../../../shared/core/model/overview.ts';
import type { People } from '../../../shared/core/model/people.ts';
import { believedRate } from '../../../shared/core/stats/adjusted-p.ts';
import { feedbackColumnsOf } from '../../feedback/columns.ts';
import type { Source } from '../looking.ts';

/** Themes that go with a lower score, and that more and more people write about; both beyond chance. */
export const lookAtThemes: Source = async ({ session, run, worth }) => {
  // without answers there are no words that would have to be read
  if ((await feedbackColumnsOf(session)()).answers.count === 0) return [];
  const params = ThemesParams.parse({ examples: 0 });
  const { themes } = await run('themes', params);
  const found: OverviewCandidate[] = [];
  for (const { key, nameEn, nameAr, effect, change } of themes) {
    if (effect === null || effect.value >= 0 || effect.q > believedRate) continue;
    if (change?.isBeyondNoise !== true || change.value <= 0) continue;
    const people: People = { kind: 'analysis', id: 'themes', params, selection: `theme:${key}:negative` };
    const { money, customers } = await worth(people);
    if (customers === 0) continue;
    found.push({
      key: `theme ${key} ${change.after.n}`,
      told: {
        ...{ kind: 'theme', nameEn, nameAr, responses: change.after.count },
        ...{ share: change.after.value, before: change.before.value, interval: change.interval },
        effect: effect.value,
      },
      ...{ money, certainty: (1 - effect.q) * (1 - change.q), people, customers },
      place: { screen: 'feedback', tab: 'themes' },
    });
  }
  return found;
};
