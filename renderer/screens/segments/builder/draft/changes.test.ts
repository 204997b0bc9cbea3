import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepestNesting, mostConditions } from '../../../../../shared/core/segments/schema.ts';
import { anyNode } from '../../../../../shared/testing/any-condition.ts';
import { blanks } from './blank.ts';
import { canChange, changeTree, type Change } from './changes.ts';
import { openDefinition } from './definition.ts';
import { advance, begin, redo, undo } from './history.ts';
import { countConditions, findNode, heightOf, isGroup, type DraftGroup, type DraftNode } from './tree.ts';

const half = blanks['follow-up'];
const leaf = (id: number): DraftNode => ({ id, op: 'condition', half });

/** a tree as text: all(2 any(4 5) 6) */
function drawn(node: DraftNode): string {
  return isGroup(node) ? `${node.op}(${node.nodes.map(drawn).join(' ')})` : String(node.id);
}

// all(2 any(4 5) 6)
const tree: DraftGroup = {
  id: 1,
  op: 'all',
  nodes: [leaf(2), { id: 3, op: 'any', nodes: [leaf(4), leaf(5)] }, leaf(6)],
};

test.each<[string, Change, string, number | null]>([
  ['one more stands at the end, under the hand', { do: 'add', group: 3, half }, 'all(2 any(4 5 7) 6)', 7],
  ['a new group is the other kind', { do: 'add-group', group: 3 }, 'all(2 any(4 5 all()) 6)', 7],
  ['the next takes the place of what goes', { do: 'remove', id: 4 }, 'all(2 any(5) 6)', 5],
  ['at the end the hand goes back', { do: 'remove', id: 5 }, 'all(2 any(4) 6)', 4],
  ['a group goes with all in it', { do: 'remove', id: 3 }, 'all(2 6)', 6],
  ['a copy stands after it', { do: 'duplicate', id: 3 }, 'all(2 any(4 5) any(8 9) 6)', 7],
  ['down past a group', { do: 'move-down', id: 2 }, 'all(any(4 5) 2 6)', 2],
  ['up', { do: 'move-up', id: 5 }, 'all(2 any(5 4) 6)', 5],
  ['not above the first', { do: 'move-up', id: 4 }, 'all(2 any(4 5) 6)', null],
  ['into a group of its own', { do: 'nest', id: 6 }, 'all(2 any(4 5) any(6))', 6],
  ['out, behind the group it was in', { do: 'move-out', id: 4 }, 'all(2 any(5) 4 6)', 4],
  ['not out of the root', { do: 'move-out', id: 2 }, 'all(2 any(4 5) 6)', null],
  ['a group gives way to what is in it', { do: 'dissolve', id: 3 }, 'all(2 4 5 6)', 4],
  ['the root stays', { do: 'remove', id: 1 }, 'all(2 any(4 5) 6)', null],
  ['a group changes its word', { do: 'set-op', id: 3, op: 'none' }, 'all(2 none(4 5) 6)', null],
])('%s', (_name, change, expected, focus) => {
  const changed = changeTree(tree, change);
  expect([drawn(changed.root), changed.focus]).toEqual([expected, focus]);
});

test('the last of a group that moves out leaves no empty group', () => {
  const { root } = changeTree(tree, { do: 'remove', id: 5 });
  expect(drawn(changeTree(root, { do: 'move-out', id: 4 }).root)).toBe('all(2 4 6)');
});

const places = ['remove', 'duplicate', 'move-up', 'move-down', 'nest', 'move-out', 'dissolve'] as const;

test('no run of changes breaks the limits, doubles an id or loses the hand', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('add', 'add-group', ...places), fc.nat(40)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(anyNode, steps, (where, changes) => {
      let root = openDefinition({ version: 1, where });
      for (const [what, pick] of changes) {
        const ids = allIds(root);
        const id = ids[pick % ids.length] ?? root.id;
        const isAdded = what === 'add' || what === 'add-group';
        const node = findNode(root, id);
        const group = node !== null && isGroup(node) ? id : root.id;
        const change: Change = isAdded ? { do: what, group, half } : { do: what, id };
        if (!isAdded && !canChange(root, { do: what, id })) {
          expect(changeTree(root, change).root).toBe(root);
          continue;
        }
        const next = changeTree(root, change);
        root = next.root;
        const after = allIds(root);
        expect(new Set(after).size).toBe(after.length);
        if (next.focus !== null) expect(after).toContain(next.focus);
        expect(countConditions(root)).toBeLessThanOrEqual(mostConditions);
        expect(heightOf(root)).toBeLessThanOrEqual(deepestNesting);
      }
    }),
  );
});

function allIds(node: DraftNode): readonly number[] {
  return isGroup(node) ? [node.id, ...node.nodes.flatMap(allIds)] : [node.id];
}

test('what is written in one go is one step back, and forward again', () => {
  const typed = ['12', '120'].reduce((history, text) => advance(history, text, 'field 1'), begin('1'));
  const moved = advance(typed, 'moved');
  expect(undo(moved).now).toBe('120');
  expect(undo(undo(moved)).now).toBe('1');
  expect(redo(undo(moved)).now).toBe('moved');
  expect(redo(redo(undo(undo(moved)))).now).toBe('moved');
});

test('writing on after a step back begins a step of its own, and what was ahead is gone', () => {
  const typed = advance(advance(begin('1'), '12', 'field 1'), '3', 'field 1');
  const back = advance(undo(typed), '14', 'field 1');
  expect([back.past, back.future]).toEqual([['1'], []]);
});
