import { Copy, Ellipsis, Trash2 } from 'lucide-react';
import type { SegmentSummary } from '../../../../shared/core/model/segments.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { useUnsaved } from '../../../state/unsaved.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { duplicateSegment, removeSegment } from './segment-actions.ts';

type Props = Readonly<{ saved: SegmentSummary | null; isChanged: boolean; onSave: () => void }>;

/** What can be done with the segment as a whole. */
export function EditorActions({ saved, isChanged, onSave }: Props) {
  const { t } = useWords();
  const isWritable = useSession(({ workspace }) => workspace?.readOnly === null);
  const remove = async (segment: SegmentSummary) => {
    if (!(await removeSegment(segment))) return;
    // what was written about it is gone with it
    useUnsaved.setState({ isUnsaved: false, wanted: null });
    useSession.getState().go({ screen: 'segments' });
  };
  if (!isWritable) return null;
  return (
    <>
      {saved !== null && (
        <Menu
          label={t('segments.builder.more')}
          placement="bottom end"
          trigger={<IconButton icon={Ellipsis} label={t('segments.builder.more')} />}
          groups={[
            {
              id: 'whole',
              entries: [
                {
                  id: 'duplicate',
                  icon: Copy,
                  label: t('segments.duplicate'),
                  run: () => void duplicateSegment(saved),
                },
                {
                  id: 'remove',
                  icon: Trash2,
                  isDanger: true,
                  label: t('segments.remove'),
                  isDisabled: saved.usedBy.length > 0,
                  ...(saved.usedBy.length > 0 && {
                    help: t('segments.usedByNames', {
                      names: saved.usedBy.map(({ name }) => name).join(' · '),
                    }),
                  }),
                  run: () => void remove(saved),
                },
              ],
            },
          ]}
        />
      )}
      <Button variant="primary" onPress={onSave} isDisabled={!isChanged && saved !== null}>
        {t('segments.builder.save')}
      </Button>
    </>
  );
}
