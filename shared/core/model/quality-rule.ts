import * as z from 'zod';
import { customerFields } from './customer-fields.ts';

export const RuleTable = z.enum(['customer', 'orders', 'product']);
export type RuleTable = z.infer<typeof RuleTable>;

/** Fields that a rule may speak of. */
export const ruleFields = {
  customer: customerFields,
  orders: ['key', 'placedOn', 'channel', 'currency', 'state', 'customer'],
  product: ['sku', 'name', 'category', 'price', 'cost', 'state'],
} as const satisfies Record<RuleTable, readonly string[]>;

const value = z.string().min(1).max(200);

/** For which rows it holds. Values are compared folded: case, accents and Arabic spellings do not matter. */
export const RuleCondition = z.discriminatedUnion('op', [
  z.object({ field: z.string(), op: z.enum(['is', 'is-not', 'contains']), value }),
  z.object({ field: z.string(), op: z.enum(['filled', 'blank']) }),
]);
export type RuleCondition = z.infer<typeof RuleCondition>;

/** What must be so. */
export const RuleDemand = z.discriminatedUnion('must', [
  z.object({ field: z.string(), must: z.enum(['filled', 'unique']) }),
  z.object({ field: z.string(), must: z.enum(['one-of', 'not-be']), values: z.array(value).min(1).max(500) }),
  /** `*` stands for any text, `?` for one character, `#` for one digit; everything else for itself. */
  z.object({ field: z.string(), must: z.literal('match'), pattern: value }),
]);
export type RuleDemand = z.infer<typeof RuleDemand>;

/** A sentence: for every row of a table [where …] a field must … */
export const RuleDefinition = z
  .object({ table: RuleTable, where: RuleCondition.nullable(), demand: RuleDemand })
  .refine(
    ({ table, where, demand }) =>
      [where?.field, demand.field].every(
        (field) => field === undefined || (ruleFields[table] as readonly string[]).includes(field),
      ),
    'a field is not of the table',
  );
export type RuleDefinition = z.infer<typeof RuleDefinition>;

/** A rule of one's own, with who looks after it and until when. */
export const QualityRule = z.object({
  id: z.int().min(1),
  name: z.string().trim().min(1).max(120),
  definition: RuleDefinition,
  owner: z.string().trim().max(120),
  dueOn: z.iso.date().nullable(),
  changedAt: z.string(),
});
export type QualityRule = z.infer<typeof QualityRule>;

/** A rule as it is written; without an id it is new. */
export const QualityRuleEdit = QualityRule.omit({ changedAt: true, id: true }).extend({
  id: z.int().min(1).nullable(),
});
export type QualityRuleEdit = z.infer<typeof QualityRuleEdit>;

/** A rule with how it stands in the last audit; `broken` null: not looked at yet. */
export const RuleState = QualityRule.extend({
  broken: z.int().nullable(),
  total: z.int().nullable(),
  /** The key of its finding. */
  finding: z.string(),
});
export type RuleState = z.infer<typeof RuleState>;
