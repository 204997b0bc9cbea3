import type { SegmentDefinition, SegmentNode } from '../../../../shared/core/segments/schema.ts';
import { conditionWords } from './condition-words.ts';
import { say, type Speech } from './speech.ts';

/** Whether a node is read with an “and” or “or” of its own, and needs brackets among others. */
function isJoined(node: SegmentNode): boolean {
  if (node.op === 'condition') return false;
  if (node.op === 'none') return false;
  const [only] = node.nodes;
  return node.nodes.length === 1 && only !== undefined ? isJoined(only) : node.nodes.length > 1;
}

function bracketed(speech: Speech, node: SegmentNode): string {
  const what = nodeWords(speech, node);
  return isJoined(node) ? say(speech, 'bracket', { what }) : what;
}

/** One node as what is true of those in it: 'spent more than $200 and (ordered once or asked for help)'. */
export function nodeWords(speech: Speech, node: SegmentNode): string {
  if (node.op === 'condition') return conditionWords(speech, node.condition);
  const { op, nodes } = node;
  const [first] = nodes;
  if (first === undefined) return say(speech, op === 'any' ? 'nobodyPart' : 'everybodyPart');
  if (nodes.length === 1)
    return op === 'none'
      ? say(speech, 'notOne', { what: bracketed(speech, first) })
      : nodeWords(speech, first);
  const list = new Intl.ListFormat(speech.words.locale, {
    type: op === 'all' ? 'conjunction' : 'disjunction',
  }).format(nodes.map((part) => bracketed(speech, part)));
  return op === 'none' ? say(speech, 'noneOf', { what: say(speech, 'bracket', { what: list }) }) : list;
}

/** A definition as one sentence, without a full stop: 'Customers who …'. */
export function definitionWords(speech: Speech, { where }: SegmentDefinition): string {
  if (where.op !== 'condition' && where.nodes.length === 0)
    return say(speech, where.op === 'any' ? 'nobody' : 'everybody');
  return say(speech, 'sentence', { what: nodeWords(speech, where) });
}
