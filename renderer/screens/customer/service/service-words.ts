import { listMarks } from '../../../../shared/core/format/writing.ts';
import type { ServiceLine, ServiceRule } from '../../../../shared/core/model/service-card.ts';
import { readWords, reasonWords } from '../../../../shared/core/format/offer-reason.ts';
import { isolate } from '../../../i18n/isolate.ts';
import type { Words } from '../../../i18n/intl.tsx';

/** A line of the card in words: what it is about, and what there is to know. */
export type ServiceWords = Readonly<{ title: string; text: string }>;

type LineOf<R extends ServiceRule> = Extract<ServiceLine, { rule: R }>;
type Tell = {
  readonly [R in ServiceRule]: (line: LineOf<R>, words: Words, currency: string | null) => ServiceWords;
};

const list = (parts: readonly string[], { language }: Words) => parts.join(listMarks(language).comma);

function orderName(key: string | null, { t }: Words): string {
  return key === null ? t('service.purchase') : t('service.order', { key: isolate(key) });
}

const stateName = (state: string, { find }: Words) => find(`state.${state}`) ?? isolate(state);
const quoted = (said: string, { t }: Words) => t('service.quote', { words: isolate(said) });

const tell: Tell = {
  'open-cases': ({ count, reason, words: said, on }, words) => {
    const { t, format } = words;
    const what = reason === null ? t('service.openCases.noReason') : isolate(reason);
    const text = t('service.openCases.text', { reason: what, day: format.day(on) });
    return {
      title: t('service.openCases.title', { count }),
      text: [text, ...(said === null ? [] : [quoted(said, words)])].join('. '),
    };
  },
  'past-contacts': ({ count, reasons, on }, words) => {
    const { t, format } = words;
    const named = reasons.map(({ reason, times }) =>
      times === 1
        ? isolate(reason)
        : t('customer.timeline.times', { what: isolate(reason), count: format.number(times) }),
    );
    const day = format.day(on);
    return {
      title: t('service.pastContacts.title', { count }),
      text:
        named.length === 0
          ? t('service.pastContacts.last', { day })
          : t('service.pastContacts.text', { reasons: list(named, words), day }),
    };
  },
  'late-order': ({ key, days, on }, words) => {
    const { t, format } = words;
    const order = orderName(key, words);
    return {
      title: t('service.lateOrder.title'),
      text: t('service.lateOrder.text', { order, day: format.day(on), age: format.days(days) }),
    };
  },
  'order-undone': ({ key, state, refundedMinor, currency, on }, words) => {
    const { t, format } = words;
    const which = { order: orderName(key, words), day: format.day(on) };
    return {
      title: t('service.orderUndone.title', { state: stateName(state, words) }),
      text:
        refundedMinor === 0
          ? t('service.orderUndone.text', which)
          : t('service.orderUndone.refunded', { ...which, amount: format.money(refundedMinor, currency) }),
    };
  },
  'last-order': ({ key, state, totalMinor, currency, products, moreProducts, on }, words) => {
    const { t, format } = words;
    const text = t('service.lastOrder.text', {
      order: orderName(key, words),
      day: format.day(on),
      amount: format.money(totalMinor, currency),
      state: stateName(state, words),
    });
    const goods = [
      ...products.map(isolate),
      ...(moreProducts > 0 ? [t('service.lastOrder.more', { count: moreProducts })] : []),
    ];
    return {
      title: t('service.lastOrder.title'),
      text: [text, ...(goods.length > 0 ? [list(goods, words)] : [])].join('. '),
    };
  },
  'no-orders': (_, { t }) => ({ title: t('service.noOrders.title'), text: t('service.noOrders.text') }),
  feedback: ({ score, scale, words: said, mood, on }, words) => {
    const { t, format } = words;
    const day = format.day(on);
    const of = score === null ? null : format.number(score, 1);
    const scored =
      of === null
        ? t('service.feedback.onDay', { day })
        : scale === null
          ? t('service.feedback.plainScore', { score: of, day })
          : t('service.feedback.score', { score: of, most: format.number(scale.most), day });
    return {
      title: mood === 'plain' ? t('service.feedback.title') : t(`service.feedback.${mood}`),
      text: [scored, ...(said === null ? [] : [quoted(said, words)])].join('. '),
    };
  },
  'follow-up': ({ count, reason, owner, dueOn, isOverdue }, words) => {
    const { t, format } = words;
    return {
      title: t(isOverdue ? 'service.followUp.overdue' : 'service.followUp.title', { count }),
      text: list(
        [
          isolate(reason),
          ...(owner === null ? [] : [isolate(owner)]),
          ...(dueOn === null ? [] : [t('service.followUp.due', { day: format.day(dueOn) })]),
        ],
        words,
      ),
    };
  },
  returns: ({ returned, orders }, { t, format }) => ({
    title: t('service.returns.title'),
    text: t('service.returns.text', { returned, orders: format.number(orders) }),
  }),
  birthday: ({ on, inDays }, { t, format }) => ({
    title: t('service.birthday.title'),
    text: t('service.birthday.text', { day: format.dayShort(on), when: format.relativeDays(inDays) }),
  }),
  loyal: ({ orders, spentMinor, on }, { t, format }, currency) => ({
    title: t('service.loyal.title'),
    text: t('service.loyal.text', {
      orders,
      day: format.day(on),
      amount: format.money(spentMinor, currency),
    }),
  }),
  'next-offer': ({ product, reason, others }, words) => {
    const { t } = words;
    const why = reason === null ? null : reasonWords(reason, t, isolate);
    const best = t('service.line', { title: isolate(product), text: why ?? '' });
    return {
      title: t('service.nextOffer.title'),
      text: [
        why === null ? isolate(product) : best,
        ...(others.length > 0
          ? [t('service.nextOffer.others', { products: list(others.map(isolate), words) })]
          : []),
      ].join('. '),
    };
  },
  'next-read': ({ read }, { t }) => ({
    title: t('service.nextRead.title'),
    text: t('service.line', { title: isolate(read.subject), text: readWords(read, t, isolate) }),
  }),
  note: ({ words: said, author, on }, { t, format }) => {
    const given = { words: isolate(said), day: format.day(on) };
    return {
      title: t('service.note.title'),
      text:
        author === ''
          ? t('service.note.nobody', given)
          : t('service.note.text', { ...given, author: isolate(author) }),
    };
  },
  permission: ({ mayCall, channels }, words) => {
    const { t, find } = words;
    const purposesOf = (purposes: readonly string[]) =>
      list(
        purposes.map((purpose) => find(`purpose.${purpose}`) ?? isolate(purpose)),
        words,
      );
    const said = channels.flatMap(({ channel, granted, refused }) => {
      const name = find(`channel.${channel}`) ?? channel;
      const tellOf = (how: 'granted' | 'refused', purposes: readonly string[]) =>
        purposes.length === 0
          ? []
          : [t(`service.permission.${how}`, { channel: name, purposes: purposesOf(purposes) })];
      return [...tellOf('refused', refused), ...tellOf('granted', granted)];
    });
    return {
      title: t(`service.permission.${mayCall === null ? 'unknown' : mayCall ? 'yes' : 'no'}`),
      text: said.length === 0 ? t('service.permission.nothing') : said.join('. '),
    };
  },
};

/** Tells a line of the card in the reader's language; what comes from data keeps its own direction. `currency`: the workspace's. */
export function serviceWords(line: ServiceLine, words: Words, currency: string | null): ServiceWords {
  // the rule is that of the very line
  const teller = tell[line.rule] as (
    line: ServiceLine,
    words: Words,
    currency: string | null,
  ) => ServiceWords;
  return teller(line, words, currency);
}
