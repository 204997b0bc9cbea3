import { FolderPlus, Plus, TriangleAlert, X } from 'lucide-react';
import { useWords } from '../../../../i18n/intl.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { cx } from '../../../../ui/class-names.ts';
import { Icon } from '../../../../ui/Icon.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { canAdd, canAddGroup } from '../draft/changes.ts';
import { isGroup, type DraftGroup, type GroupOp } from '../draft/tree.ts';
import { useEditor } from '../editor-context.ts';
import { kindBlanks } from '../kinds.ts';
import { ConditionRow } from './ConditionRow.tsx';
import { KindMenu } from './KindMenu.tsx';
import { NodeCount } from './NodeCount.tsx';
import { NodeMenu } from './NodeMenu.tsx';
import s from './Tree.module.css';

const ops: readonly GroupOp[] = ['all', 'any', 'none'];

type Props = Readonly<{ group: DraftGroup; isRoot?: boolean; at?: number }>;

/** Conditions and groups of which all, any or none must hold. */
export function GroupCard({ group, isRoot = false, at = 0 }: Props) {
  const { t, format } = useWords();
  const { root, change, drawn } = useEditor();
  const { id, op, nodes } = group;
  const name = isRoot
    ? t('segments.builder.rootName')
    : t('segments.builder.groupName', { number: format.number(at + 1), op: t(`segments.builder.op.${op}`) });
  const countsNot = !isRoot && drawn.missing.has(id);
  return (
    <div
      className={cx(s['group'], isRoot && s['root'], s[op])}
      role="group"
      aria-label={name}
      tabIndex={-1}
      data-node={id}
    >
      <div className={s['head']}>
        <Select<GroupOp>
          hideLabel
          label={t('segments.builder.opLabel')}
          value={op}
          options={ops.map((value) => ({ value, label: t(`segments.builder.op.${value}`) }))}
          onChange={(next) => change({ do: 'set-op', id, op: next })}
        />
        <span className={s['end']}>
          <NodeCount id={id} />
          <NodeMenu node={group} name={name} />
          {!isRoot && (
            <IconButton
              size="small"
              icon={X}
              label={t('segments.builder.removeNamed', { name })}
              onPress={() => change({ do: 'remove', id })}
            />
          )}
        </span>
      </div>
      {nodes.length > 0 && (
        <ul className={s['nodes']}>
          {nodes.map((node, place) => (
            <li key={node.id}>
              {isGroup(node) ? (
                <GroupCard group={node} at={place} />
              ) : (
                <ConditionRow node={node} at={place} />
              )}
            </li>
          ))}
        </ul>
      )}
      {countsNot && (
        <p className={s['missing']}>
          <Icon of={TriangleAlert} size={14} />
          <span>{t('segments.builder.emptyGroup')}</span>
        </p>
      )}
      <div className={s['add']}>
        <KindMenu
          label={t('segments.builder.chooseKind')}
          onChoose={(kind) => change({ do: 'add', group: id, half: kindBlanks[kind] })}
          trigger={
            <Button
              size="small"
              icon={Plus}
              isDisabled={!canAdd(root)}
              aria-label={isRoot ? t('segments.builder.add') : t('segments.builder.addTo', { name })}
            >
              {t('segments.builder.add')}
            </Button>
          }
        />
        <Button
          size="small"
          variant="quiet"
          icon={FolderPlus}
          isDisabled={!canAddGroup(root, id)}
          aria-label={isRoot ? t('segments.builder.addGroup') : t('segments.builder.addGroupTo', { name })}
          onPress={() => change({ do: 'add-group', group: id })}
        >
          {t('segments.builder.addGroup')}
        </Button>
      </div>
    </div>
  );
}
