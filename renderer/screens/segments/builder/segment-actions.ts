import type { SegmentEdit, SegmentSummary } from '../../../../shared/core/model/segments.ts';
import { call } from '../../../api/client.ts';
import { currentWords } from '../../../frame/current-words.ts';
import { changeHistory } from '../../../frame/history-actions.ts';
import { tell } from '../../../frame/hold.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';
import { useUnsaved } from '../../../state/unsaved.ts';

const back = () => ({
  action: { label: currentWords().t('ui.undo'), run: () => void changeHistory('undo') },
  topic: 'history' as const,
});

/** Keeps a segment; null when that failed, which is then told. */
export async function saveSegment(edit: SegmentEdit): Promise<number | null> {
  try {
    const { id, name } = await call('segments.save', edit);
    useToasts.getState().say(currentWords().t('segments.saved', { name: isolate(name) }), back());
    return id;
  } catch (error) {
    tell(error);
    return null;
  }
}

/** The place of a segment that was new takes the place of the empty builder in the trail. */
export function settleAt(id: number): void {
  useUnsaved.setState({ isUnsaved: false, wanted: null });
  useSession.setState({ place: { screen: 'segment', id } });
}

export async function duplicateSegment({ id, name }: Pick<SegmentSummary, 'id' | 'name'>): Promise<void> {
  const { t } = currentWords();
  try {
    const copy = await call('segments.duplicate', { id, name: t('segments.copyOf', { name }) });
    useToasts.getState().say(t('segments.saved', { name: isolate(copy.name) }), back());
    useSession.getState().go({ screen: 'segment', id: copy.id });
  } catch (error) {
    tell(error);
  }
}

/** Takes a segment away unless another names it; the way back is offered at once. */
export async function removeSegment({ id, name }: Pick<SegmentSummary, 'id' | 'name'>): Promise<boolean> {
  try {
    await call('segments.remove', { id });
    useToasts.getState().say(currentWords().t('segments.removed', { name: isolate(name) }), back());
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}
