import type { Output } from '../../../shared/contract/api.ts';
import type { MessageKey, Words } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';

export type CompareOutput = Output<'analysis.compare'>;
export type Attribute = CompareOutput['attributes'][number];
export type Subject = CompareOutput['unknown'][number]['subject'];
export type Group = Attribute['group'];

const groupOrder = [
  'profile',
  'orders',
  'products',
  'preferences',
  'consent',
  'answers',
  'events',
] as const satisfies readonly Group[];

/** The groups a result has anything to say of, as they stand on the screen. */
export function groupsOf({ attributes, unknown, leftOut }: CompareOutput): readonly Group[] {
  const said = new Set([...attributes, ...unknown, ...leftOut].map(({ group }) => group));
  return groupOrder.filter((group) => said.has(group));
}

const fieldNames = {
  country: 'meaning.customer.country',
  region: 'meaning.customer.region',
  city: 'meaning.customer.city',
  gender: 'meaning.customer.gender',
  language: 'meaning.customer.language',
  email: 'meaning.customer.email',
  phone: 'meaning.customer.phone',
  company: 'meaning.customer.company',
  birthDate: 'meaning.customer.birthDate',
} as const satisfies Record<string, MessageKey>;

/** Names the questions of a result: one of the same words as another is told apart by its survey. */
export type QuestionNames = (question: Readonly<{ id: number; label: string; survey: string }>) => string;

/** How the questions of a result are called. */
export function questionNames({ t }: Words, result: CompareOutput): QuestionNames {
  const idsOf = new Map<string, Set<number>>();
  for (const { subject } of [...result.attributes, ...result.unknown])
    if ('question' in subject) {
      const { id, label } = subject.question;
      idsOf.set(label, (idsOf.get(label) ?? new Set()).add(id));
    }
  return ({ label, survey }) =>
    (idsOf.get(label)?.size ?? 0) > 1
      ? t('compare.questionOf', { question: isolate(label), survey: isolate(survey) })
      : isolate(label);
}

function eventName({ find }: Words, event: string): string {
  return find(`event.${event}`) ?? isolate(event);
}

type Said = {
  readonly [K in Subject['of']]: (
    subject: Extract<Subject, { of: K }>,
    words: Words,
    questions: QuestionNames,
  ) => string;
};

const said: Said = {
  measure: ({ measure }, { t }) => t(`measure.${measure}`),
  party: ({ party }, { t }) => t('compare.by.party', { party: t(`partyName.${party}`) }),
  custom: ({ name }) => isolate(name),
  filled: ({ field }, { t }) => t('compare.filled', { field: t(fieldNames[field]) }),
  field: ({ field }, { t }) => t(fieldNames[field]),
  ordered: (_, { t }) => t('compare.ordered'),
  bought: ({ category }, { t }) => t('compare.bought', { category: isolate(category) }),
  topic: ({ topic }, { t }) => t('compare.by.topic', { topic: isolate(topic) }),
  preference: ({ topic, value }, { t }) =>
    t('compare.value', { field: isolate(topic), value: isolate(value) }),
  consent: ({ purpose: { nameAr, nameEn }, channel }, words) =>
    words.t('compare.by.consent', {
      purpose: isolate(words.language === 'ar' ? nameAr : nameEn),
      channel: words.find(`channel.${channel}`) ?? isolate(channel),
    }),
  responded: ({ survey }, { t }) => t('compare.by.responded', { survey: isolate(survey) }),
  answer: ({ question }, _, questions) => questions(question),
  answered: ({ question }, { t }, questions) => t('compare.by.answered', { question: questions(question) }),
  nps: ({ question, side }, { t }, questions) => t(`compare.by.${side}`, { question: questions(question) }),
  choice: ({ question, choice }, { t }, questions) =>
    t('compare.value', { field: questions(question), value: isolate(choice) }),
  'ranked-first': ({ question, choice }, { t }, questions) =>
    t('compare.by.rankedFirst', { question: questions(question), choice: isolate(choice) }),
  did: ({ event }, words) => words.t('compare.by.did', { event: eventName(words, event) }),
  times: ({ event }, words) => words.t('compare.by.times', { event: eventName(words, event) }),
  lately: ({ event }, words) => words.t('compare.by.lately', { event: eventName(words, event) }),
};

/** What something is compared by, in words. */
export function subjectWords(words: Words, subject: Subject, questions: QuestionNames): string {
  // the function is of the very kind of the subject
  const say = said[subject.of] as (subject: Subject, words: Words, questions: QuestionNames) => string;
  return say(subject, words, questions);
}

/** A value of a field, in words; null stands for all others together. */
export function valueWords({ t }: Words, subject: Subject, value: string | null): string {
  if (value === null) return t('compare.others');
  if (subject.of !== 'consent') return isolate(value);
  return t(`compare.consent.${value === 'may' || value === 'refused' ? value : 'none'}`);
}
