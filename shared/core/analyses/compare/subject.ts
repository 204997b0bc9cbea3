import * as z from 'zod';
import { customerMeasures } from '../../model/measures.ts';

/** Fields of the profile whose values are compared, and those of which it is compared whether they are filled. */
export const comparedFields = ['country', 'region', 'city', 'gender', 'language'] as const;
export const comparedFilled = ['email', 'phone', 'company', 'birthDate'] as const;

/** Whose data it is, as `party-share` of segments knows them. */
export const parties = ['zero', 'first', 'second', 'third'] as const;

/** A question as it is called, and the survey it stands in. */
export const ComparedQuestion = z.object({ id: z.int(), label: z.string(), survey: z.string() });
export type ComparedQuestion = z.infer<typeof ComparedQuestion>;

const ofQuestion = { question: ComparedQuestion };
const ofEvent = { event: z.string() };

/** What is compared as a number. */
export const NumberSubject = z.discriminatedUnion('of', [
  z.object({ of: z.literal('measure'), measure: z.enum(customerMeasures) }),
  /** Share of the filled values of a profile that are of a party, 0–1. */
  z.object({ of: z.literal('party'), party: z.enum(parties) }),
  /** A column of the user's own that has numbers only. */
  z.object({ of: z.literal('custom'), name: z.string() }),
  /** The number somebody answered last. */
  z.object({ of: z.literal('answer'), ...ofQuestion }),
  /** How often somebody did something: ever, and in the last days of which anything is known. */
  z.object({ of: z.literal('times'), ...ofEvent }),
  z.object({ of: z.literal('lately'), ...ofEvent }),
]);
export type NumberSubject = z.infer<typeof NumberSubject>;

/** What is compared as a share of people. */
export const ShareSubject = z.discriminatedUnion('of', [
  z.object({ of: z.literal('filled'), field: z.enum(comparedFilled) }),
  /** Ever. */
  z.object({ of: z.literal('ordered') }),
  z.object({ of: z.literal('bought'), category: z.string() }),
  /** Who declared anything about a topic. */
  z.object({ of: z.literal('topic'), topic: z.string() }),
  /** Of those who declared anything about the topic. */
  z.object({ of: z.literal('preference'), topic: z.string(), value: z.string() }),
  /** Who finished a survey. */
  z.object({ of: z.literal('responded'), survey: z.string() }),
  /** Of those who took the survey: who wrote an answer. */
  z.object({ of: z.literal('answered'), ...ofQuestion }),
  /** Of those who answered. */
  z.object({ of: z.literal('nps'), ...ofQuestion, side: z.enum(['promoter', 'detractor']) }),
  z.object({ of: z.literal('choice'), ...ofQuestion, choice: z.string() }),
  z.object({ of: z.literal('ranked-first'), ...ofQuestion, choice: z.string() }),
  /** Ever. */
  z.object({ of: z.literal('did'), ...ofEvent }),
]);
export type ShareSubject = z.infer<typeof ShareSubject>;

/** What is compared as a whole with its values. */
export const FieldSubject = z.discriminatedUnion('of', [
  z.object({ of: z.literal('field'), field: z.enum(comparedFields) }),
  /** A column of the user's own with few different values. */
  z.object({ of: z.literal('custom'), name: z.string() }),
  /** Values are `consentAnswers`. */
  z.object({
    of: z.literal('consent'),
    purpose: z.object({ key: z.string(), nameEn: z.string(), nameAr: z.string() }),
    channel: z.string(),
  }),
]);
export type FieldSubject = z.infer<typeof FieldSubject>;

/** What the ledger says of somebody today: may be contacted; denied, withdrawn or objected; never asked, or run out. */
export const consentAnswers = ['may', 'refused', 'none'] as const;

export const Subject = z.union([NumberSubject, ShareSubject, FieldSubject]);
export type Subject = z.infer<typeof Subject>;

/** What belongs together on the screen. */
export const comparedGroups = [
  'profile',
  'orders',
  'products',
  'preferences',
  'consent',
  'answers',
  'events',
] as const;
export type ComparedGroup = (typeof comparedGroups)[number];
