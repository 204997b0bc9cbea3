import { ChevronDown, ChevronUp } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { LeftOutBlock, ReportBlock } from '../../../shared/core/model/report.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { listedBlocks, moveBlock, withBlock } from './report-draft.ts';
import s from './Reports.module.css';

type Props = Readonly<{
  chosen: readonly ReportBlock[];
  /** What the report at hand leaves out, and why. */
  leftOut: readonly LeftOutBlock[];
  onChange: (chosen: readonly ReportBlock[]) => void;
}>;

/** The parts of a report: which are in it, and in which order. */
export function BlockList({ chosen, leftOut, onChange }: Props) {
  const { t, format } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<ReportBlock | null>(null);
  useLayoutEffect(() => {
    // a part that moves takes the keys with it
    if (moved !== null) list.current?.querySelector<HTMLElement>(`[data-block="${moved}"] input`)?.focus();
  }, [moved, chosen]);
  const move = (block: ReportBlock, by: number) => {
    const next = moveBlock(chosen, block, by);
    if (next === chosen) return;
    setMoved(block);
    onChange(next);
  };
  const hear = (block: ReportBlock) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(block, event.key === 'ArrowUp' ? -1 : 1);
  };
  const help = (block: ReportBlock) => {
    const why = leftOut.find((one) => one.block === block)?.why;
    if (why === undefined) return undefined;
    return t(why === 'people' ? 'reports.forTeam' : 'reports.noData');
  };
  const said =
    moved !== null && chosen.includes(moved)
      ? t('reports.moved', {
          block: t(`report.block.${moved}`),
          place: format.number(chosen.indexOf(moved) + 1),
          all: format.number(chosen.length),
        })
      : t('reports.order');
  return (
    <div className={s['fields']}>
      <ul ref={list} className={s['blocks']} aria-label={t('reports.blocks')}>
        {listedBlocks(chosen).map((block) => {
          const at = chosen.indexOf(block);
          const name = t(`report.block.${block}`);
          const why = help(block);
          return (
            // the keys of its controls are heard here, for all of them
            // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- no control of its own
            <li key={block} className={s['block']} data-block={block} onKeyDown={hear(block)}>
              <Checkbox
                label={name}
                isSelected={at >= 0}
                onChange={(isIn) => {
                  setMoved(null);
                  onChange(withBlock(chosen, block, isIn));
                }}
                {...(why !== undefined && { help: why })}
              />
              {at >= 0 && (
                <div className={s['moves']}>
                  <IconButton
                    size="small"
                    icon={ChevronUp}
                    label={t('reports.up', { block: name })}
                    isDisabled={at === 0}
                    onPress={() => move(block, -1)}
                  />
                  <IconButton
                    size="small"
                    icon={ChevronDown}
                    label={t('reports.down', { block: name })}
                    isDisabled={at === chosen.length - 1}
                    onPress={() => move(block, 1)}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <p className={s['soft']} role="status">
        {chosen.length === 0 ? t('reports.noBlocks') : said}
      </p>
    </div>
  );
}
