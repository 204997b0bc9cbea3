import type { CleaningFix } from '../../shared/core/model/cleaning.ts';
import type { Input } from '../../shared/contract/api.ts';
import type { FileGrant } from '../../shared/contract/workspace.ts';
import type { SegmentDefinition } from '../../shared/core/segments/schema.ts';
import type { People } from '../../shared/core/model/people.ts';

/** Parts of the screen of quality. */
export type QualityTab = 'findings' | 'cleaning' | 'matching' | 'rules';

/** Parts of the screen of segments. */
export type SegmentsTab = 'list' | 'rfm' | 'clusters' | 'compare' | 'overlap';

/** Which answers are asked for; what is left out is not asked for. */
export type AnswersAsked = Input<'feedback.answers'>['filter'];

/** Parts of the screen of feedback. */
export type FeedbackTab = 'scores' | 'themes' | 'drivers' | 'requests' | 'answers' | 'follow-up';

/** Parts of the screen of opportunities. */
export type OpportunitiesTab =
  'board' | 'money' | 'rules' | 'sequences' | 'white-space' | 'up-sell' | 'proof' | 'hold-outs';

/** Parts of the screen of imports, below the files on their way in. */
export type ImportTab = 'history' | 'recipes' | 'watch';

/** What can be set, each thing by itself. */
export type SettingId =
  | 'language'
  | 'digits'
  | 'calendar'
  | 'theme'
  | 'density'
  | 'name'
  | 'role'
  | 'currency'
  | 'backups'
  | 'rates'
  | 'keyboard'
  | 'about';

/** Where the user is. What a screen needs to show again what was left belongs here. */
export type Place =
  | Readonly<{ screen: 'welcome' }>
  | Readonly<{ screen: 'overview' }>
  | Readonly<{ screen: 'customers'; people?: People; title?: string; search?: string }>
  | Readonly<{ screen: 'customer'; id: number }>
  /** `ids` are segments to be compared or overlapped. */
  | Readonly<{ screen: 'segments'; tab?: SegmentsTab; ids?: readonly number[] }>
  /** The builder; without an id a new one, from `definition` where it is given. */
  | Readonly<{
      screen: 'segment';
      id?: number;
      definition?: SegmentDefinition;
      name?: string;
      action?: string;
    }>
  /** `survey` and `question` are those that are looked at; `answers` is what the reader of answers shows first. */
  | Readonly<{
      screen: 'feedback';
      tab?: FeedbackTab;
      survey?: number;
      question?: number;
      answers?: AnswersAsked;
    }>
  | Readonly<{ screen: 'opportunities'; tab?: OpportunitiesTab }>
  | Readonly<{ screen: 'import'; tab?: ImportTab }>
  /** `fix` is what cleaning is asked to show first. */
  | Readonly<{ screen: 'quality'; tab?: QualityTab; fix?: CleaningFix }>
  | Readonly<{ screen: 'reports' }>
  /** Of the open workspace, or of a file that is not open. */
  | Readonly<{ screen: 'backups'; file?: FileGrant }>
  | Readonly<{ screen: 'recovery' }>
  /** `show` is the setting that was looked for. */
  | Readonly<{ screen: 'settings'; show?: SettingId }>;

export type ScreenId = Place['screen'];

/** What works without a workspace. */
export function needsWorkspace(place: Place): boolean {
  if (place.screen === 'backups') return place.file === undefined;
  return place.screen !== 'welcome' && place.screen !== 'settings';
}

/** Places one can go back and forward to. */
export type Trail = Readonly<{ place: Place; behind: readonly Place[]; ahead: readonly Place[] }>;

const longest = 50;

/** Goes on to a place; going where one is already leaves no step. */
export function goTo(trail: Trail, place: Place): Trail {
  if (JSON.stringify(place) === JSON.stringify(trail.place)) return trail;
  return { place, behind: [...trail.behind, trail.place].slice(-longest), ahead: [] };
}

/** One step back; unchanged at the beginning. */
export function goBack({ place, behind, ahead }: Trail): Trail {
  const last = behind.at(-1);
  return last === undefined
    ? { place, behind, ahead }
    : { place: last, behind: behind.slice(0, -1), ahead: [place, ...ahead] };
}

/** One step forward again; unchanged at the end. */
export function goForward({ place, behind, ahead }: Trail): Trail {
  const next = ahead[0];
  return next === undefined
    ? { place, behind, ahead }
    : { place: next, behind: [...behind, place], ahead: ahead.slice(1) };
}
