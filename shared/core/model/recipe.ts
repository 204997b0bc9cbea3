import * as z from 'zod';
import { CleaningFix } from './cleaning.ts';
import { DriftReport } from './drift.ts';
import {
  DateOrder,
  ImportKind,
  Issue,
  MappedColumn,
  Mapping,
  Meaning,
  RowCounts,
  Undecided,
} from './import.ts';

const mostColumns = 2000;
const mostSteps = 200;
const name = z.string().trim().min(1).max(120);

/** The longest file of a recipe that is read, in bytes. */
export const longestRecipeBytes = 4 * 1024 * 1024;
/** The recipe that writes itself while files are brought in, until it is given a name. */
export const recordedName = 'recorded';

/** A mapping as a file from elsewhere may hold it: within bounds, and with no key that a mapping has not. */
const BoundedMapping = z.strictObject({
  ...Mapping.shape,
  kind: ImportKind,
  system: z.string().min(1).max(60),
  columns: z
    .array(z.strictObject({ ...MappedColumn.shape, name: z.string().max(1000), meaning: Meaning.max(60) }))
    .min(1)
    .max(mostColumns),
  dateOrder: DateOrder.nullable().default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .nullable()
    .default(null),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/u)
    .nullable()
    .default(null),
  constants: z
    .record(Meaning.max(60), z.string().max(1000))
    .refine((constants) => Object.keys(constants).length <= 50)
    .optional(),
});

/** Brings in one file: which file that is, and everything decided about it. */
export const ImportStep = z.strictObject({
  step: z.literal('import'),
  id: z.string().regex(/^[a-z0-9-]{1,40}$/u),
  /** The file's name with placeholders: {date}, {number}, and * for anything. */
  pattern: z.string().trim().min(1).max(200),
  /** Of the header, from the mapping's columns. */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/u),
  mapping: BoundedMapping,
});
export type ImportStep = z.infer<typeof ImportStep>;

/** One step of a recipe. A later kind of step is one more variant. */
export const RecipeStep = z.discriminatedUnion('step', [ImportStep]);
export type RecipeStep = z.infer<typeof RecipeStep>;

const steps = z.array(RecipeStep).max(mostSteps);
/** Fixes, in their order; they clean what the files brought, whichever brought it. */
const cleaning = z.array(CleaningFix).max(mostSteps);

/** What a recipe consists of, as it is stored. */
export const RecipeBody = z.strictObject({
  version: z.literal(1),
  /** Imports add to it as they are made. */
  records: z.boolean(),
  /** Id of the last import that is in `steps`. */
  upTo: z.int().min(0),
  steps,
  cleaning: cleaning.default([]),
  /** Id of the last cleaning step that is in `cleaning`. */
  cleanedUpTo: z.int().min(0).default(0),
});
export type RecipeBody = z.infer<typeof RecipeBody>;

/** A recipe outside of a workspace. */
export const RecipeFile = z.strictObject({
  format: z.literal('firsthand-recipe'),
  version: z.literal(1),
  name,
  steps: steps.min(1),
  cleaning: cleaning.default([]),
});
export type RecipeFile = z.infer<typeof RecipeFile>;

/** A recipe of the workspace. `id` is 0 for the one that is recorded, as long as nothing was changed in it. */
export const Recipe = z.object({
  id: z.int().min(0),
  name,
  records: z.boolean(),
  upTo: z.int().min(0),
  steps,
  cleaning,
  cleanedUpTo: z.int().min(0),
  lastRun: z.object({ at: z.string(), files: z.int() }).nullable(),
});
export type Recipe = z.infer<typeof Recipe>;

/** A recipe as edited; `id` null makes a new one. */
export const RecipeEdit = Recipe.pick({
  name: true,
  upTo: true,
  steps: true,
}).extend({
  id: z.int().min(0).nullable(),
  cleaning: cleaning.default([]),
  cleanedUpTo: z.int().min(0).default(0),
});
export type RecipeEdit = z.infer<typeof RecipeEdit>;

/** How a file was found to be the one of a step. */
export const matchedBy = ['header', 'name', 'columns'] as const;
/** Why a file is not brought in. The message key is `recipes.refused.<why>`. */
export const refusals = ['no-step', 'two-steps', 'columns-differ', 'unreadable'] as const;

/** What replaying does with one file. */
export const ReplayFile = z.object({
  fileName: z.string(),
  stepId: z.string().nullable(),
  by: z.enum(matchedBy).nullable(),
  refused: z
    .object({
      why: z.enum(refusals),
      /** Patterns of the steps it could be, or that its name is like. */
      patterns: z.array(z.string()),
      error: z
        .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
        .nullable(),
    })
    .nullable(),
  /** What it would bring, or has brought; null when it was refused. */
  outcome: z
    .object({
      importId: z.int().nullable(),
      kind: ImportKind,
      system: z.string(),
      counts: RowCounts,
      issues: z.array(Issue),
      undecided: z.array(Undecided),
      drift: DriftReport.nullable(),
      seconds: z.number(),
    })
    .nullable(),
});
export type ReplayFile = z.infer<typeof ReplayFile>;

/** What replaying a recipe would do, or has done: every step was carried out over every row, on a copy. */
export const ReplayPlan = z.object({
  replay: z.string(),
  recipe: z.string(),
  /** In the order of the recipe's steps; refused files last. */
  files: z.array(ReplayFile),
  /** Patterns of the steps that no file was given for. */
  idle: z.array(z.string()),
  counts: RowCounts,
  /** Cleaning steps of the recipe that did not stand in the workspace before, and what they change. */
  cleaned: z.object({ cells: z.int(), steps: z.int() }),
});
export type ReplayPlan = z.infer<typeof ReplayPlan>;

/** What a run left behind, as it is stored. */
export const RunReport = z.object({
  version: z.literal(1),
  files: z.array(
    z.object({
      stepId: z.string(),
      importId: z.int(),
      fileName: z.string(),
      counts: RowCounts,
      drift: DriftReport.nullable(),
    }),
  ),
});
export type RunReport = z.infer<typeof RunReport>;
