import { ChevronDown, TriangleAlert, X } from 'lucide-react';
import { useWords } from '../../../../i18n/intl.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { cx } from '../../../../ui/class-names.ts';
import { Icon } from '../../../../ui/Icon.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { ConditionFields } from '../conditions/ConditionFields.tsx';
import type { DraftCondition } from '../draft/tree.ts';
import { useEditor } from '../editor-context.ts';
import { kindOf, withKind } from '../kinds.ts';
import { KindMenu } from './KindMenu.tsx';
import { NodeCount } from './NodeCount.tsx';
import { NodeMenu } from './NodeMenu.tsx';
import fields from '../conditions/Conditions.module.css';
import s from './Tree.module.css';

type Props = Readonly<{
  node: DraftCondition;
  /** Its number among its like, for its name. */
  at: number;
}>;

/** One condition as it is written: what it is about, its test, how many it holds for. */
export function ConditionRow({ node, at }: Props) {
  const { t, format } = useWords();
  const { change, drawn } = useEditor();
  const { id, half } = node;
  const kind = t(`segments.builder.kind.${kindOf(half)}`);
  const name = t('segments.builder.conditionName', { number: format.number(at + 1), kind });
  const missing = drawn.missing.get(id) ?? null;
  return (
    <div
      className={cx(s['condition'], missing !== null && s['unfinished'])}
      role="group"
      aria-label={name}
      tabIndex={-1}
      data-node={id}
    >
      <div className={s['line']}>
        <KindMenu
          label={t('segments.builder.chooseKind')}
          onChoose={(next) => change({ do: 'write', id, half: withKind(half, next) })}
          trigger={
            <Button
              variant="quiet"
              iconAfter={ChevronDown}
              aria-label={t('segments.builder.kindIs', { kind })}
            >
              {kind}
            </Button>
          }
        />
        <div className={fields['fields']} data-fields>
          <ConditionFields half={half} onChange={(next) => change({ do: 'write', id, half: next })} />
        </div>
        <span className={s['end']}>
          <NodeCount id={id} />
          <NodeMenu node={node} name={name} />
          <IconButton
            size="small"
            icon={X}
            label={t('segments.builder.removeNamed', { name })}
            onPress={() => change({ do: 'remove', id })}
          />
        </span>
      </div>
      {missing !== null && (
        <p className={s['missing']}>
          <Icon of={TriangleAlert} size={14} />
          <span>{t('segments.builder.doesNotCount', { why: t(`segments.builder.missing.${missing}`) })}</span>
        </p>
      )}
    </div>
  );
}
