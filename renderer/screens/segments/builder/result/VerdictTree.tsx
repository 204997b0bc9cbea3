import { Check, X } from 'lucide-react';
import type { SegmentVerdict } from '../../../../../shared/core/model/segments.ts';
import type { SegmentDefinition } from '../../../../../shared/core/segments/schema.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { cx } from '../../../../ui/class-names.ts';
import { Icon } from '../../../../ui/Icon.tsx';
import { nodeWords } from '../../words/definition-words.ts';
import type { Speech } from '../../words/speech.ts';
import { DecidingRows } from './DecidingRows.tsx';
import { foundWords } from './found-words.ts';
import { nodeAt } from './node-at.ts';
import s from './Result.module.css';

type Props = Readonly<{ verdict: SegmentVerdict; definition: SegmentDefinition; speech: Speech }>;

/** Every group and condition, whether it holds, and by what. */
export function VerdictTree({ verdict, definition, speech }: Props) {
  const { t } = useWords();
  return (
    <ul className={s['verdicts']}>
      {verdict.nodes.map(({ path, holds, found, rows, totalRows }) => {
        const node = nodeAt(definition, path);
        if (node === null) return null;
        return (
          <li
            key={path.join('.')}
            className={s['verdict']}
            style={{ marginInlineStart: `calc(var(--space-5) * ${path.length})` }}
          >
            <span className={cx(s['mark'], holds ? s['yes'] : s['no'])}>
              <Icon of={holds ? Check : X} />
              <span className={s['spoken']}>
                {t(holds ? 'segments.builder.why.holds' : 'segments.builder.why.holdsNot')}
              </span>
            </span>
            <span className={s['reason']}>
              <span>
                {node.op === 'condition' ? nodeWords(speech, node) : t(`segments.builder.op.${node.op}`)}
              </span>
              {found !== null && (
                <span className={s['soft']}>
                  {t('segments.builder.why.found', { what: foundWords(speech, found) })}
                </span>
              )}
              {rows.length > 0 && (
                <DecidingRows
                  customer={verdict.customer}
                  rows={rows}
                  total={totalRows}
                  {...(node.op === 'condition' && { condition: node.condition })}
                />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
