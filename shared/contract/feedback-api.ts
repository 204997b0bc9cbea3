import * as z from 'zod';
import { RequestsParams } from '../core/analyses/requests/schema.ts';
import { AnswerFilter } from '../core/model/answer-filter.ts';
import { RequestKind } from '../core/model/answer-terms.ts';
import { LeftOut } from '../core/model/audience.ts';
import { LoopPage, LoopSort } from '../core/model/closed-loop.ts';
import { CustomerFeedback } from '../core/model/customer-feedback.ts';
import { FollowUpEdit } from '../core/model/customer-page.ts';
import {
  AnswerFacets,
  answerOrders,
  AnswerRow,
  FeedbackOverview,
  ReadingState,
} from '../core/model/feedback.ts';
import { LoopFilter } from '../core/model/loop-filter.ts';
import { AnswerRef } from '../core/model/feedback-scope.ts';
import { BoardEntry, GroupKey, GroupTitle, RequestEdit } from '../core/model/request-board.ts';
import {
  Correction,
  RuleEdit,
  RuleEffectPreview,
  RuleRef,
  ThemeBookView,
  ThemeEdit,
  ThemeEntry,
  ThemeKey,
  ThemeName,
} from '../core/model/theme-book.ts';
import { by, call, language, Nothing, page, token } from './call.ts';

const written = z.object({ written: z.int(), excluded: z.array(LeftOut) });

/**
 * What customers say. Whatever needs the words waits until they are read, with progress, and can be cancelled; they are read once for a state
 * of the data and of the rules. Every change is one step that can be taken back.
 */
export const feedbackApi = {
  /** Surveys, their questions, and what is missing. Needs no words. */
  'feedback.overview': call('engine', Nothing, FeedbackOverview),
  /** How far the words are read; begins nothing. */
  'feedback.readingState': call('engine', Nothing, ReadingState),
  /** Reads the words, and answers when they are. Who cancels ends the reading, unless others wait for it too. */
  'feedback.read': call('engine', Nothing, ReadingState),

  'feedback.answers': call(
    'engine',
    z.object({ filter: AnswerFilter, order: z.enum(answerOrders), ...page }),
    z.object({ total: z.int(), rows: z.array(AnswerRow) }),
  ),
  'feedback.answer': call('engine', AnswerRef, AnswerRow),
  'feedback.facets': call('engine', z.object({ filter: AnswerFilter }), AnswerFacets),
  /** Writes answers, with who wrote them where that is known and their processing is not restricted. */
  'feedback.exportAnswers': call(
    'engine',
    z.object({ filter: AnswerFilter, order: z.enum(answerOrders), file: token, language, by }),
    written,
  ),

  /** The theme book. Counts are null until the words are read: this never waits. */
  'feedback.themes': call('engine', Nothing, ThemeBookView),
  'feedback.addTheme': call('engine', ThemeEdit, ThemeEntry),
  /** One that was found stays, with its rules, whatever is found later. Any change of it does so too. */
  'feedback.keepTheme': call('engine', z.object({ key: ThemeKey }), ThemeEntry),
  'feedback.renameTheme': call(
    'engine',
    z.object({ key: ThemeKey, nameEn: ThemeName, nameAr: ThemeName }),
    ThemeEntry,
  ),
  /** What the rules of `key` find is from now on found for `into`. */
  'feedback.mergeThemes': call('engine', z.object({ key: ThemeKey, into: ThemeKey }), ThemeEntry),
  /** A new theme, to which some of the rules of `key` go. */
  'feedback.splitTheme': call(
    'engine',
    z.object({
      key: ThemeKey,
      nameEn: ThemeName,
      nameAr: ThemeName,
      rules: z.array(RuleEdit).min(1).max(200),
    }),
    ThemeEntry,
  ),
  /** Nothing is found for it any more; its name and rules stay, so that it can come back. */
  'feedback.removeTheme': call('engine', z.object({ key: ThemeKey }), Nothing),
  /** Brings back a theme that was removed or merged. */
  'feedback.restoreTheme': call('engine', z.object({ key: ThemeKey }), ThemeEntry),
  'feedback.addRule': call('engine', RuleRef, ThemeEntry),
  /** One of the taxonomy is switched off, others go. */
  'feedback.removeRule': call('engine', RuleRef, ThemeEntry),
  /** One of the taxonomy that was switched off. */
  'feedback.restoreRule': call('engine', RuleRef, ThemeEntry),
  /** What a rule would change. */
  'feedback.tryRule': call('engine', RuleRef, RuleEffectPreview),
  /** Rules that would have said of an answer what somebody says of it, the narrowest first, each with what it would change. */
  'feedback.proposeRules': call('engine', Correction, z.array(RuleEffectPreview)),
  /** Somebody's word on one answer, and the rule that follows from it for all; null: for this answer alone. */
  'feedback.correct': call('engine', Correction.extend({ rule: RuleEdit.nullable() }), AnswerRow),
  /** The answer is again about what the rules say. */
  'feedback.takeBackCorrection': call('engine', AnswerRef.extend({ theme: ThemeKey }), AnswerRow),

  /** What the team said of groups of requests. Never waits for the words: `isGone` is false until they are read. */
  'feedback.board': call('engine', Nothing, z.array(BoardEntry)),
  'feedback.setRequest': call('engine', RequestEdit, Nothing),
  'feedback.mergeRequests': call('engine', z.object({ key: GroupKey, into: GroupKey }), Nothing),
  /** Takes a group out of the one it was merged into. */
  'feedback.unmergeRequest': call('engine', z.object({ key: GroupKey }), Nothing),
  /** Puts an answer's request of a kind into another group, there is or new. */
  'feedback.moveRequest': call(
    'engine',
    AnswerRef.extend({
      kind: RequestKind,
      to: z.union([z.object({ key: GroupKey }), z.object({ title: GroupTitle })]),
    }),
    Nothing,
  ),
  /** The backlog as CSV, of the groups that the analysis `requests` gives for these parameters. With names it tells who asks, without those
   * whose processing is restricted. */
  'feedback.exportRequests': call(
    'engine',
    z.object({ params: RequestsParams, withNames: z.boolean(), file: token, language, by }),
    written,
  ),

  /** Those whose last answer to a question lies in a band, what they wrote, and what was begun with them. Waits for the words only where
   * a theme is asked for. */
  'feedback.loop': call('engine', z.object({ filter: LoopFilter, sort: LoopSort, ...page }), LoopPage),
  /** A follow-up for each, as one step. One there is goes by `followUps.change`. */
  'feedback.followUp': call(
    'engine',
    FollowUpEdit.extend({ customers: z.array(z.int()).min(1).max(1_000) }),
    z.object({ made: z.int() }),
  ),
  /** Those of the list who may be contacted for the purpose and over the channel. */
  'feedback.exportLoop': call(
    'engine',
    z.object({ filter: LoopFilter, sort: LoopSort, file: token, language, by }),
    written,
  ),

  /** What the page of a customer says of feedback, once the words are read. */
  'feedback.ofCustomer': call('engine', z.object({ id: z.int() }), CustomerFeedback),
} as const;
