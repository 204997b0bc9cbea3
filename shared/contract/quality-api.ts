import * as z from 'zod';
import {
  CleaningFix,
  CleaningOffer,
  CleaningPreview,
  CleaningStep,
  CleaningTarget,
  SpellingCluster,
  StepChange,
} from '../core/model/cleaning.ts';
import { MatchPair, MatchSummary, MatchThresholds } from '../core/model/matching.ts';
import {
  Decided,
  DifferentEntry,
  MergedBand,
  MergeEntry,
  PersonCard,
  ThresholdEffect,
} from '../core/model/merging.ts';
import { QualityReport } from '../core/model/quality.ts';
import { QualityRuleEdit, RuleState } from '../core/model/quality-rule.ts';
import { Survivorship, SurvivorshipState } from '../core/model/survivorship.ts';
import { call, Nothing, page } from './call.ts';

/** Whether the data is right, what mends it, and who is one person. */
export const qualityApi = {
  /** What the last audit found. */
  'quality.report': call('engine', Nothing, QualityReport),
  /** Audits now; joins an audit of these data that is under way. */
  'quality.run': call('engine', Nothing, QualityReport),
  /** Ends the audit that is under way. */
  'quality.cancel': call('engine', Nothing, Nothing),
  'quality.rules': call('engine', Nothing, z.array(RuleState)),
  'quality.saveRule': call('engine', QualityRuleEdit, RuleState),
  'quality.removeRule': call('engine', z.object({ id: z.int().min(1) }), Nothing),

  /** Looks at every value and says what could be cleaned. */
  'cleaning.offer': call('engine', Nothing, CleaningOffer),
  /** Proposes which values of a column are spellings of one thing. */
  'cleaning.clusters': call(
    'engine',
    z.object({ target: CleaningTarget }),
    z.object({ distinct: z.int(), clusters: z.array(SpellingCluster) }),
  ),
  /** What a fix would change; nothing is changed. */
  'cleaning.preview': call('engine', z.object({ fix: CleaningFix, ...page }), CleaningPreview),
  'cleaning.apply': call('engine', z.object({ fix: CleaningFix }), CleaningStep),
  /** Every fix that was applied, newest first. */
  'cleaning.steps': call('engine', Nothing, z.array(CleaningStep)),
  /** What a step that stands changed, value by value. */
  'cleaning.changes': call(
    'engine',
    z.object({ id: z.int(), ...page }),
    z.object({ total: z.int(), changes: z.array(StepChange) }),
  ),
  /** Undoes one step alone. */
  'cleaning.undo': call('engine', z.object({ id: z.int() }), CleaningStep),

  /** Looks for customers who may be one. What was found is kept until customers change; then it is looked for again. */
  'matching.run': call('engine', Nothing, MatchSummary),
  /** What the last run found, as it stands now; null when there was none. */
  'matching.summary': call('engine', Nothing, MatchSummary.nullable()),
  /** Pairs of the last run that are not decided yet, the likeliest first; runs when there was no run. */
  'matching.pairs': call(
    'engine',
    z.object({ band: z.enum(['merge', 'review']), ...page }),
    z.object({ total: z.int(), pairs: z.array(MatchPair) }),
  ),
  'matching.thresholds': call('engine', MatchThresholds, MatchSummary),

  /** People to be compared, in the order asked for; those merged into others as those others, once. */
  'matching.people': call('engine', z.object({ ids: z.array(z.int()).max(100) }), z.array(PersonCard)),
  /**
   * A word on a pair: the same, so that they are merged, or not the same, which is remembered. Who were decided to be not the same are
   * merged only with `evenSo`, which takes that back.
   */
  'matching.decide': call(
    'engine',
    z.object({
      a: z.int(),
      b: z.int(),
      verdict: z.enum(['same', 'different']),
      probability: z.number().min(0).max(1).nullable(),
      origin: z.enum(['review', 'hand']),
      by: z.string().max(200),
      evenSo: z.boolean(),
    }),
    Decided,
  ),
  /** Merges everything in the automatic band of the run that was shown, in one step; each merge can be taken apart alone. */
  'matching.mergeAll': call('engine', z.object({ dataVersion: z.int() }), MergedBand),
  /** What other thresholds would do, and how the pairs decided so far lie about them; null before the first run. */
  'matching.effect': call('engine', MatchThresholds, ThresholdEffect.nullable()),
  /** Merges that stand, newest first; of one person, or of everybody. */
  'matching.merges': call(
    'engine',
    z.object({ person: z.int().nullable(), ...page }),
    z.object({ total: z.int(), merges: z.array(MergeEntry) }),
  ),
  /** Undoes merges, in any order; `asDifferent` remembers that those who part are not the same. */
  'matching.unmerge': call(
    'engine',
    z.object({ merges: z.array(z.int()).min(1).max(500), asDifferent: z.boolean(), by: z.string().max(200) }),
    Nothing,
  ),
  /** Who was decided to be not the same, newest first. */
  'matching.different': call(
    'engine',
    z.object({ ...page }),
    z.object({ total: z.int(), decisions: z.array(DifferentEntry) }),
  ),
  /** Takes such decisions back. */
  'matching.takeBack': call('engine', z.object({ decisions: z.array(z.int()).min(1).max(500) }), Nothing),

  /** Which value of several records survives, by field; setting it computes everyone again whom it can change. */
  'survivorship.get': call('engine', Nothing, SurvivorshipState),
  'survivorship.set': call('engine', Survivorship, SurvivorshipState),
} as const;
