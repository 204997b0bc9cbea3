import type { WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { SegmentNode } from '../schema.ts';
import { readSegments } from './read-segments.ts';

const nobody: SegmentNode = { op: 'any', nodes: [] };

/** A definition's part without some of the people it lists; the very same where it lists none of them. */
function without(node: SegmentNode, gone: ReadonlySet<number>): SegmentNode {
  if (node.op !== 'condition') {
    const nodes = node.nodes.map((inner) => without(inner, gone));
    return nodes.some((inner, at) => inner !== node.nodes[at]) ? { ...node, nodes } : node;
  }
  const { condition } = node;
  if (condition.kind !== 'people' || !condition.ids.some((id) => gone.has(id))) return node;
  const ids = condition.ids.filter((id) => !gone.has(id));
  return ids.length === 0 ? nobody : { op: 'condition', condition: { ...condition, ids } };
}

/** Takes customers out of every definition that lists people; a list of whom nobody is left asks for nobody. */
export function forgetListed(db: WriteDb, gone: ReadonlySet<number>): void {
  for (const { id, definition } of readSegments(db)) {
    const where = without(definition.where, gone);
    if (where === definition.where) continue;
    const json = JSON.stringify({ ...definition, where });
    db.run(sql`UPDATE segment SET definition = ${json}, version = version + 1 WHERE id = ${id}`);
  }
}
