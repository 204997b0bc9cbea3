import {
  QualityRuleEdit,
  ruleFields,
  type QualityRule,
  type RuleCondition,
  type RuleDemand,
  type RuleTable,
} from '../../../../shared/core/model/quality-rule.ts';

/** A rule while it is being written: every part has something, whether it is used or not. */
export type RuleDraft = Readonly<{
  id: number | null;
  name: string;
  owner: string;
  /** 'YYYY-MM-DD'. */
  dueOn: string | null;
  table: RuleTable;
  /** '' for every row. */
  whereField: string;
  whereOp: RuleCondition['op'];
  whereValue: string;
  field: string;
  must: RuleDemand['must'];
  /** One a line, or the pattern. */
  values: string;
}>;

export const emptyDraft: RuleDraft = {
  id: null,
  name: '',
  owner: '',
  dueOn: null,
  table: 'customer',
  whereField: '',
  whereOp: 'is',
  whereValue: '',
  field: 'email',
  must: 'filled',
  values: '',
};

/** Whether the condition compares with a value. */
export function needsValue(op: RuleCondition['op']): boolean {
  return op !== 'filled' && op !== 'blank';
}

/** A stored rule, to be changed. */
export function draftOf({ id, name, owner, dueOn, definition }: QualityRule): RuleDraft {
  const { table, where, demand } = definition;
  const values = 'values' in demand ? demand.values.join('\n') : 'pattern' in demand ? demand.pattern : '';
  return {
    ...{ id, name, owner, dueOn, table, field: demand.field, must: demand.must, values },
    whereField: where?.field ?? '',
    whereOp: where?.op ?? 'is',
    whereValue: where !== null && 'value' in where ? where.value : '',
  };
}

/** The draft about another table: fields that the table has not are put back. */
export function withTable(draft: RuleDraft, table: RuleTable): RuleDraft {
  const fields: readonly string[] = ruleFields[table];
  return {
    ...draft,
    table,
    whereField: fields.includes(draft.whereField) ? draft.whereField : '',
    field: fields.includes(draft.field) ? draft.field : (fields[0] ?? ''),
  };
}

function demandOf({ field, must, values }: RuleDraft): unknown {
  if (must === 'match') return { field, must, pattern: values.trim() };
  if (must === 'filled' || must === 'unique') return { field, must };
  const list = values.split('\n').map((value) => value.trim());
  return { field, must, values: list.filter((value) => value !== '') };
}

/** What is saved; null while something is still missing. */
export function readDraft(draft: RuleDraft): QualityRuleEdit | null {
  const { id, name, owner, dueOn, table, whereField, whereOp, whereValue } = draft;
  const compared = needsValue(whereOp) ? { value: whereValue.trim() } : {};
  const read = QualityRuleEdit.safeParse({
    ...{ id, name, owner, dueOn },
    definition: {
      table,
      where: whereField === '' ? null : { field: whereField, op: whereOp, ...compared },
      demand: demandOf(draft),
    },
  });
  return read.success ? read.data : null;
}
