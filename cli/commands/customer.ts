import type { CustomerFeedback } from '../../shared/core/model/customer-feedback.ts';
import type { CustomerPage } from '../../shared/core/model/customer-page.ts';
import type { CustomerOffers, Offer } from '../../shared/core/model/opportunities.ts';
import { mostTimelineLines, type TimelinePage } from '../../shared/core/model/timeline.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { refuseUnlessOne } from '../refuse-unless-one.ts';
import { resultText } from '../table.ts';
import { withWorkspace, type EngineDesk } from '../with-engine.ts';

/** The page of a customer with nothing left for later: the whole timeline, what was read out of the words, and offers. */
type WholePage = CustomerPage & Readonly<{ offers: CustomerOffers }>;

type Asked = Readonly<{ id: number } | { email: string }>;

/** Read before anything is opened, so that a slip is named at once. */
function readAsked(call: Call): Asked {
  refuseUnlessOne(call, 'id', 'email');
  const id = call.option('id');
  if (id === null) return { email: call.required('email') };
  if (!/^[1-9]\d{0,14}$/u.test(id)) throw new UsageError(call.t('cli.badCustomerId', { text: id }));
  return { id: Number(id) };
}

async function findCustomer(call: Call, desk: EngineDesk, asked: Asked): Promise<number> {
  if ('id' in asked) return asked.id;
  const { people } = await desk.ask('audience.consentOf', { email: asked.email, at: null });
  const [first, ...others] = people;
  if (first === undefined) throw new UsageError(call.t('cli.nobodyHas', asked));
  if (others.length === 0) return first.id;
  const ids = people.map(({ id }) => id).join(', ');
  throw new UsageError(call.t('cli.severalHave', { ...asked, ids }));
}

async function wholeTimeline(desk: EngineDesk, id: number): Promise<TimelinePage> {
  const lines: TimelinePage['lines'] = [];
  for (;;) {
    const asked = { id, groups: [], offset: lines.length, limit: mostTimelineLines };
    const page = await desk.ask('customers.timeline', asked);
    lines.push(...page.lines);
    if (page.lines.length === 0 || lines.length >= page.total) return { ...page, lines };
  }
}

async function readWhole(desk: EngineDesk, asked: number): Promise<WholePage> {
  // whoever was merged is the one they were merged into
  const page = await desk.ask('customers.get', { id: asked });
  const { id } = page;
  return {
    ...page,
    timeline: await wholeTimeline(desk, id),
    feedback: await desk.ask('feedback.ofCustomer', { id }),
    offers: await desk.ask('opportunities.ofCustomer', { id }),
  };
}

const lineOf = (line: TimelinePage['lines'][number]) => {
  const { kind, on, ...what } = line;
  return { on, kind, what: JSON.stringify({ ...what, origin: undefined }) };
};

const saidOf = ({ scores, comments }: CustomerFeedback) => [
  ...scores.map(({ day, label, value }) => ({ day, question: label, said: value, sentiment: null })),
  ...comments.map(({ day, label, text, sentiment }) => ({
    ...{ day, question: label, said: text, sentiment: sentiment?.label ?? null },
  })),
];

const offerOf = ({ product, probability, expected, reason, state, until }: Offer) => ({
  product: product.name,
  probability: probability === null ? null : probability.value.toFixed(4),
  interval: probability === null ? null : probability.interval.map((end) => end.toFixed(4)).join(' – '),
  expectedMinor: expected === null ? null : expected.minor,
  reason: reason === null ? null : `${reason.kind} ${reason.about ?? ''}`.trimEnd(),
  state,
  until,
});

function pageText(page: WholePage): string {
  const { fields, parties, consent, consentWords, notes, followUps, serviceCard, ...facts } = page;
  const { timeline, feedback, segments, offers, externalIds, ...plain } = facts;
  return resultText({
    ...plain,
    externalIds: externalIds.join(', '),
    parties: parties.map(({ party, count }) => `${party} ${count}`).join(', '),
    fields: fields.map(({ field, value, origin }) => ({
      ...{ field, value, source: origin.source, file: origin.fileName, row: origin.row },
    })),
    serviceCard: serviceCard.map(({ rule, ...what }) => ({
      rule,
      what: JSON.stringify({ ...what, source: undefined }),
    })),
    offers: offers.offers.map(offerOf),
    segments: segments.map(({ name, action, since }) => ({ name, action, since })),
    consent: consent.cells.map(({ purpose, channel, state, basis, capturedAt }) => ({
      ...{ purpose, channel, state, basis, capturedAt },
    })),
    consentWords: consentWords.map(({ purpose, channel, state, recordedAt }) => ({
      ...{ purpose, channel, state, recordedAt },
    })),
    feedback: saidOf(feedback),
    followUps,
    notes,
    timeline: timeline.lines.map(lineOf),
  });
}

export const customerCommand: Command = {
  name: 'customer',
  operands: [],
  options: {
    workspace: { value: 'W', isRequired: true },
    id: { value: 'I' },
    email: { value: 'E' },
  },
  async run(call) {
    const asked = readAsked(call);
    const page = await withWorkspace(call, async (desk) =>
      readWhole(desk, await findCustomer(call, desk, asked)),
    );
    if (call.isJson) await printJson(page);
    else await print(pageText(page));
    return exitCode.done;
  },
};
