import { useEffect, useMemo, useRef, useState } from 'react';
import type { SegmentSummary, SegmentVocabulary } from '../../../../shared/core/model/segments.ts';
import type { SegmentDefinition } from '../../../../shared/core/segments/schema.ts';
import { PageHeader } from '../../../frame/PageHeader.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { useUnsaved } from '../../../state/unsaved.ts';
import { useSpeech } from '../words/use-speech.ts';
import { BackToSegments } from './BackToSegments.tsx';
import { drawDefinition, openDefinition } from './draft/definition.ts';
import { EditorActions } from './EditorActions.tsx';
import { EditorContext } from './editor-context.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { NameAndAction } from './NameAndAction.tsx';
import { Reading } from './Reading.tsx';
import { CountCard } from './result/CountCard.tsx';
import { ResultTabs } from './result/ResultTabs.tsx';
import { saveSegment, settleAt } from './segment-actions.ts';
import { ConditionTree } from './tree/ConditionTree.tsx';
import { TreeTools } from './tree/TreeTools.tsx';
import { useCounts } from './use-counts.ts';
import { useDraft } from './use-draft.ts';
import { useEditorKeys } from './use-editor-keys.ts';
import { useTreeFocus } from './use-tree-focus.ts';
import s from './Builder.module.css';

type Start = Readonly<{ id: number | null; name: string; action: string; definition: SegmentDefinition }>;
type Props = Readonly<{ start: Start; saved: SegmentSummary | null; vocabulary: SegmentVocabulary }>;

/** The editor of one segment, and what it comes to while it is written. */
export function SegmentEditor({ start, saved, vocabulary }: Props) {
  const { t } = useWords();
  const { history, focus, act } = useDraft(() => openDefinition(start.definition));
  const [named, setNamed] = useState({ name: start.name, action: start.action });
  const [on, setOn] = useState<string | null>(null);
  const [isTold, setTold] = useState(false);
  const tree = useRef<HTMLElement>(null);
  const root = history.now;
  const drawn = useMemo(() => drawDefinition(root), [root]);
  const counted = useCounts(drawn, on);
  const speech = useSpeech([drawn.definition]);
  const [opened] = useState(root);
  const isChanged =
    root !== opened ||
    named.name !== start.name ||
    named.action !== start.action ||
    (saved === null && root.nodes.length > 0);
  useTreeFocus(tree, focus);
  const able = { undo: history.past.length > 0, redo: history.future.length > 0 };
  useEditorKeys(able, (what) => act({ do: what }));
  useEffect(() => {
    useUnsaved.setState({ isUnsaved: isChanged });
    return () => useUnsaved.setState({ isUnsaved: false, wanted: null });
  }, [isChanged]);

  const lacksName = named.name.trim() === '';
  const canSave = !lacksName && drawn.missing.size === 0;
  const save = async (): Promise<number | null> =>
    saveSegment({ id: saved?.id ?? null, ...named, name: named.name.trim(), definition: drawn.definition });
  const saveHere = async () => {
    setTold(!canSave);
    if (!canSave) {
      focusUnfinished(tree.current, lacksName ? null : [...drawn.missing.keys()]);
      return;
    }
    const id = await save();
    if (id !== null) settleAt(id);
  };
  const title = lacksName ? t('segments.builder.new') : named.name;
  if (speech === null) return null;
  const editor = {
    root,
    drawn,
    change: act,
    vocabulary,
    speech,
    ownId: saved?.id ?? null,
    counts: counted.counts,
    isCounting: counted.isCounting,
  };
  return (
    <EditorContext value={editor}>
      <PageHeader
        before={<BackToSegments />}
        title={title}
        question={t('segments.builder.question')}
        actions={<EditorActions saved={saved} isChanged={isChanged} onSave={() => void saveHere()} />}
      />
      <div className={s['screen']}>
        <section ref={tree} className={s['editor']} aria-label={t('segments.builder.definition')}>
          <NameAndAction named={named} onChange={setNamed} isNameMissing={isTold && lacksName} />
          <Reading isTold={isTold} />
          <TreeTools able={able} onStep={(what) => act({ do: what })} />
          <ConditionTree />
        </section>
        <aside className={s['aside']} aria-label={t('segments.builder.count.title')}>
          <CountCard
            counted={counted}
            on={on}
            onDay={setOn}
            title={title}
            people={{ kind: 'segment', segment: { by: 'definition', definition: drawn.definition }, on }}
          />
        </aside>
        <section className={s['results']} aria-label={t('segments.builder.results')}>
          <ResultTabs counted={counted} definition={drawn.definition} on={on} speech={speech} saved={saved} />
        </section>
      </div>
      <LeaveDialog onSave={canSave ? async () => (await save()) !== null : null} />
    </EditorContext>
  );
}

/** To the name, or to the first condition that is not finished. */
function focusUnfinished(tree: HTMLElement | null, missing: readonly number[] | null): void {
  const first =
    missing === null ? 'input' : `[data-node="${missing[0] ?? ''}"] :is([data-fields], *) :is(button, input)`;
  tree?.querySelector<HTMLElement>(first)?.focus();
}
