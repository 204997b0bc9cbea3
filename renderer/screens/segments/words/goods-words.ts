import type { Goods, SequenceStep } from '../../../../shared/core/segments/schema.ts';
import { assertNever } from '../../../../shared/core/model/errors.ts';
import { anyOf, anyQuoted, named, quoted, say, unsaid, type Speech } from './speech.ts';

/** How goods stand in a sentence: bought them, spent on them, got money back of them. */
type Role = 'object' | 'on' | 'of';

export function goodsWords(speech: Speech, goods: Goods, role: Role): string {
  if (goods.by === 'anything') return unsaid;
  const names =
    goods.by === 'category'
      ? anyQuoted(speech, goods.categories)
      : anyOf(
          speech,
          goods.products.map((id) => named(speech, 'product', id)),
        );
  return say(speech, `goods.${role}.${goods.by}`, { names });
}

export const goodsKey = ({ by }: Goods) => (by === 'anything' ? 'anything' : 'goods');

type Behaviour = Readonly<{ event: string; campaigns: readonly number[]; channel: string | null }>;

/** What somebody did: 'opened an e-mail of campaign “A”', or that they did not. */
export function didWords(speech: Speech, mood: 'did' | 'not', behaviour: Behaviour): string {
  const { event, campaigns, channel } = behaviour;
  const own = speech.words.find(`segments.words.${mood}.${event}`);
  const parts = [own ?? say(speech, `${mood}.unknown`, { event: quoted(speech, event) })];
  if (campaigns.length > 0) {
    const names = anyOf(
      speech,
      campaigns.map((id) => named(speech, 'campaign', id)),
    );
    parts.push(say(speech, 'ofCampaigns', { names }));
  }
  if (channel !== null)
    parts.push(
      say(speech, 'overChannel', {
        channel: speech.words.find(`channel.${channel}`) ?? quoted(speech, channel),
      }),
    );
  return parts.join(' ');
}

export function surveyWords(speech: Speech, survey: number | null): string {
  return survey === null ? say(speech, 'answer.anySurvey') : named(speech, 'survey', survey);
}

export function stepWords(speech: Speech, mood: 'did' | 'not', step: SequenceStep): string {
  switch (step.what) {
    case 'order':
      return say(speech, `step.order.${mood}.${goodsKey(step.goods)}`, {
        goods: goodsWords(speech, step.goods, 'object'),
      });
    case 'event':
      return didWords(speech, mood, step);
    case 'response':
      return say(speech, `step.response.${mood}`, { survey: surveyWords(speech, step.survey) });
    default:
      return assertNever(step);
  }
}
