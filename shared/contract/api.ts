import * as z from 'zod';
import { catalog, type AnalysisId } from '../core/analyses/catalog.ts';
import { LeftOut } from '../core/model/audience.ts';
import { RfmSettings } from '../core/analyses/rfm/schema.ts';
import { ImportUndoPreview } from '../core/model/import-undo.ts';
import {
  ChangedCell,
  ImportEntry,
  ImportPlan,
  Inspection,
  Mapping,
  ReadOptions,
} from '../core/model/import.ts';
import { Lineage, LineageTarget } from '../core/model/lineage.ts';
import { Author, ConsentMatrix, CustomerPage, FollowUpEdit, NoteText } from '../core/model/customer-page.ts';
import { CustomerRow, CustomerSort, People } from '../core/model/people.ts';
import { mostListed } from '../core/segments/schema.ts';
import {
  EventEntry,
  mostInRun,
  mostTimelineLines,
  timelineGroups,
  TimelinePage,
} from '../core/model/timeline.ts';
import { audienceApi } from './audience-api.ts';
import { by, call, language, Nothing, page, token } from './call.ts';
import { feedbackApi } from './feedback-api.ts';
import { onboardingApi } from './onboarding-api.ts';
import { opportunitiesApi } from './opportunities-api.ts';
import { overviewApi } from './overview-api.ts';
import { qualityApi } from './quality-api.ts';
import { reportApi } from './report-api.ts';
import { searchApi } from './search-api.ts';
import { segmentsApi } from './segments-api.ts';
import { tableApi } from './table-api.ts';
import { AppSettings, AppStart, FolderListing, SavePurpose } from './shell.ts';
import { DriftReport } from '../core/model/drift.ts';
import { Recipe, RecipeEdit, ReplayPlan } from '../core/model/recipe.ts';
import { Rate, RateTable } from '../core/model/rates.ts';
import { DeletedThing, Step, UndoStep } from '../core/model/steps.ts';
import { WatchState } from './watch.ts';
import { Backup, FileGrant, WorkspaceState } from './workspace.ts';

/** The whole process boundary. A request is checked against `input` by whoever serves it; tests check `output`. */
export const api = {
  'app.start': call('shell', Nothing, AppStart),
  'app.saveSettings': call('shell', AppSettings.partial(), AppSettings),
  'app.forgetRecent': call('shell', z.object({ token }), Nothing),
  'dialog.open': call(
    'shell',
    z.object({ purpose: z.enum(['workspace', 'import', 'folder', 'recipe']) }),
    z.array(FileGrant),
  ),
  'dialog.save': call(
    'shell',
    z.object({ purpose: SavePurpose, suggestedName: z.string() }),
    FileGrant.nullable(),
  ),
  /** Folders and files by name, for the chooser of fronts without native dialogs. */
  'files.list': call('shell', z.object({ folder: token.nullable() }), FolderListing),
  /** A file to be written in a folder of the chooser. */
  'files.target': call(
    'shell',
    z.object({ folder: token, name: z.string(), overwrite: z.boolean() }),
    FileGrant,
  ),
  /** Files dropped on the window; the front adds what was dropped. */
  'files.dropped': call('shell', Nothing, z.array(FileGrant)),

  'workspace.create': call(
    'engine',
    z.object({ file: token, currency: z.string().nullable() }),
    WorkspaceState,
  ),
  'workspace.open': call('engine', z.object({ file: token }), WorkspaceState),
  'workspace.sample': call('engine', z.object({ file: token }), WorkspaceState),
  'workspace.close': call('engine', Nothing, Nothing),
  'workspace.state': call('engine', Nothing, WorkspaceState.nullable()),
  /** Writes the whole workspace now, also to end a failure to save. */
  'workspace.save': call('engine', Nothing, WorkspaceState),
  /** Writes the present state to another file, where no file is; this window stays with its own. */
  'workspace.saveCopy': call('engine', z.object({ file: token, by }), Nothing),
  /** The user has read what was recovered. */
  'workspace.dismissRecovery': call('engine', Nothing, WorkspaceState),
  'workspace.setSecondFolder': call('engine', z.object({ folder: token.nullable(), by }), WorkspaceState),

  /** States to go back to, newest first; of the open workspace, or of a file that is not open. */
  'backups.list': call('engine', z.object({ file: token.nullable() }), z.array(Backup)),
  /** Goes back to one. The present state is kept among the backups; of a file that is not open, whatever it is. */
  'backups.restore': call('engine', z.object({ file: token.nullable(), backup: z.string() }), WorkspaceState),

  /** Takes back the last step, or does it again. The answer is that step. */
  'undo.undo': call('engine', Nothing, UndoStep),
  'undo.redo': call('engine', Nothing, UndoStep),
  /** What was done, newest first. */
  'undo.history': call('engine', Nothing, z.array(UndoStep)),
  /** What was deleted and is not there again, newest first; also what was deleted before the workspace was opened. */
  'undo.deleted': call('engine', Nothing, z.array(DeletedThing)),
  /** Brings back something deleted, by the step that deleted it; whatever was done since stays. A step of its own, which is the answer. */
  'undo.bringBack': call('engine', z.object({ id: z.int() }), Step),

  'workspace.setCurrency': call('engine', z.object({ currency: z.string() }), WorkspaceState),

  /** Exchange rates, newest first, and the currencies of orders that need them. */
  'rates.list': call('engine', Nothing, RateTable),
  'rates.set': call('engine', Rate, RateTable),
  'rates.remove': call('engine', Rate.omit({ rate: true }), RateTable),

  'import.inspect': call(
    'engine',
    /** `fresh` forgets what was decided about earlier files. */
    z.object({ file: token, read: ReadOptions, kind: z.string().optional(), fresh: z.boolean().optional() }),
    Inspection,
  ),
  'import.prepare': call('engine', z.object({ file: token, mapping: Mapping }), ImportPlan),
  'import.commit': call('engine', z.object({ plan: z.string() }), ImportEntry),
  'import.discard': call('engine', z.object({ plan: z.string() }), Nothing),
  /** Undoes an import on a copy and says what that does; `import.undo` puts it in the workspace's place, `import.discard` leaves it. */
  'import.undoPreview': call('engine', z.object({ importId: z.int() }), ImportUndoPreview),
  'import.undo': call('engine', z.object({ plan: z.string() }), ImportEntry),
  'import.list': call('engine', Nothing, z.array(ImportEntry)),
  /** The cells an import changed, before and after. */
  'import.changes': call(
    'engine',
    z.object({ importId: z.int(), ...page }),
    z.object({ total: z.int(), cells: z.array(ChangedCell) }),
  ),
  'import.saveRejects': call(
    'engine',
    z.object({
      from: z.union([z.object({ plan: z.string() }), z.object({ importId: z.int() })]),
      file: token,
      language,
      by,
    }),
    z.object({ written: z.int() }),
  ),

  /** What was different about the file of an import from the one before; null when there was none. */
  'import.drift': call('engine', z.object({ importId: z.int() }), DriftReport.nullable()),

  'recipe.list': call('engine', Nothing, z.array(Recipe)),
  'recipe.save': call('engine', RecipeEdit, Recipe),
  'recipe.remove': call('engine', z.object({ id: z.int().min(1) }), Nothing),
  'recipe.export': call('engine', z.object({ id: z.int().min(0), file: token }), Nothing),
  'recipe.import': call('engine', z.object({ file: token }), Recipe),
  /** Carries a recipe of the workspace, or of a file, out over these files, on a copy. */
  'recipe.prepare': call(
    'engine',
    z.object({
      recipe: z.union([z.object({ id: z.int().min(0) }), z.object({ file: token })]),
      files: z.array(token).min(1).max(200),
    }),
    ReplayPlan,
  ),
  /** All files of the replay that fit come in together, or none does. */
  'recipe.commit': call('engine', z.object({ replay: z.string() }), ReplayPlan),
  'recipe.discard': call('engine', z.object({ replay: z.string() }), Nothing),

  /** The folder that is watched for the open workspace; asking begins the watch. */
  'watch.state': call('engine', Nothing, WatchState),
  'watch.choose': call('engine', z.object({ folder: token.nullable() }), WatchState),
  /** A file that is not to be offered again, as long as it stays as it is. */
  'watch.dismiss': call('engine', z.object({ file: token }), WatchState),

  'customers.page': call(
    'engine',
    z.object({ people: People, search: z.string().max(200), sort: CustomerSort, ...page }),
    z.object({ total: z.int(), rows: z.array(CustomerRow) }),
  ),
  'customers.get': call('engine', z.object({ id: z.int() }), CustomerPage),
  'customers.timeline': call(
    'engine',
    z.object({
      id: z.int(),
      /** None: all. */
      groups: z.array(z.enum(timelineGroups)).max(timelineGroups.length),
      offset: z.int().min(0),
      limit: z.int().min(1).max(mostTimelineLines),
    }),
    TimelinePage,
  ),

  /** The events that one line of a timeline tells together. */
  'customers.run': call(
    'engine',
    z.object({ id: z.int(), ids: z.array(z.int()).max(mostInRun) }),
    z.array(EventEntry),
  ),
  /** What could be sent to a customer on a day. */
  'customers.consentAt': call('engine', z.object({ id: z.int(), day: z.iso.date() }), ConsentMatrix),

  'notes.add': call('engine', z.object({ customer: z.int(), body: NoteText, author: Author }), Nothing),
  'notes.edit': call('engine', z.object({ id: z.int(), body: NoteText, author: Author }), Nothing),
  'notes.remove': call('engine', z.object({ id: z.int() }), Nothing),
  'followUps.add': call('engine', FollowUpEdit.extend({ customer: z.int() }), Nothing),
  'followUps.change': call('engine', FollowUpEdit.extend({ id: z.int() }), Nothing),
  'followUps.remove': call('engine', z.object({ id: z.int() }), Nothing),

  /** Where a value is from: every row that said something about it, and what became of what it said. */
  'lineage.of': call('engine', LineageTarget, Lineage),
  /** Everybody of a set, by id, ascending: to be kept as a list where no condition says who they are. */
  'people.ids': call(
    'engine',
    z.object({ people: People }),
    z.object({ ids: z.array(z.int()).max(mostListed) }),
  ),
  'people.export': call(
    'engine',
    z.object({ people: People, file: token, language, by }),
    z.object({ written: z.int(), excluded: z.array(LeftOut) }),
  ),

  ...qualityApi,
  ...segmentsApi,
  ...tableApi,
  ...audienceApi,
  ...feedbackApi,
  ...opportunitiesApi,
  ...overviewApi,
  ...reportApi,
  ...searchApi,
  ...onboardingApi,

  /** How RFM is set for the workspace: its scores, and the team's own words for its groups. */
  'rfm.settings': call('engine', Nothing, RfmSettings),
  'rfm.saveSettings': call('engine', RfmSettings, RfmSettings),
  'analysis.activity': call('engine', catalog.activity.params, catalog.activity.result),
  'analysis.rfm': call('engine', catalog.rfm.params, catalog.rfm.result),
  'analysis.clusters': call('engine', catalog.clusters.params, catalog.clusters.result),
  'analysis.compare': call('engine', catalog.compare.params, catalog.compare.result),
  'analysis.overlap': call('engine', catalog.overlap.params, catalog.overlap.result),
  'analysis.scores': call('engine', catalog.scores.params, catalog.scores.result),
  'analysis.drivers': call('engine', catalog.drivers.params, catalog.drivers.result),
  'analysis.sentiment': call('engine', catalog.sentiment.params, catalog.sentiment.result),
  'analysis.themes': call('engine', catalog.themes.params, catalog.themes.result),
  'analysis.requests': call('engine', catalog.requests.params, catalog.requests.result),
  'analysis.up-sell': call('engine', catalog['up-sell'].params, catalog['up-sell'].result),
  'analysis.white-space': call('engine', catalog['white-space'].params, catalog['white-space'].result),
  'analysis.next-products': call('engine', catalog['next-products'].params, catalog['next-products'].result),
  'analysis.backtest': call('engine', catalog.backtest.params, catalog.backtest.result),
  'analysis.rules': call('engine', catalog.rules.params, catalog.rules.result),
  'analysis.sequences': call('engine', catalog.sequences.params, catalog.sequences.result),
} as const satisfies Record<`analysis.${AnalysisId}`, unknown> & Record<string, unknown>;

export type Api = typeof api;
export type Method = keyof Api;
export type Input<M extends Method> = z.input<Api[M]['input']>;
export type Parsed<M extends Method> = z.output<Api[M]['input']>;
export type Output<M extends Method> = z.output<Api[M]['output']>;
export type HostedBy<H extends 'shell' | 'engine'> = {
  [M in Method]: Api[M]['host'] extends H ? M : never;
}[Method];
