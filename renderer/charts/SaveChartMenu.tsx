import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import type { Input } from '../../shared/contract/api.ts';
import { call } from '../api/client.ts';
import { chooseFileToWrite } from '../frame/choose-file.ts';
import { fileNameOf } from '../frame/file-name-of.ts';
import { tell } from '../frame/hold.ts';
import { useWords } from '../i18n/intl.tsx';
import { isolate } from '../i18n/isolate.ts';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { chartPicture, pngOf } from './chart-picture.ts';

type Picture = Input<'chart.export'>['picture'];
type Props = Readonly<{ drawing: RefObject<HTMLElement | null>; caption: string; n: string }>;

/** Writes a chart as it is drawn, to be put into something else. */
export function SaveChartMenu({ drawing, caption, n }: Props) {
  const { t } = useWords();
  const save = async (type: Picture['type']): Promise<void> => {
    const drawn = drawing.current?.querySelector('svg') ?? null;
    if (drawn === null) return;
    try {
      const made = chartPicture(drawn, [caption, n], groundOf(drawn));
      const picture: Picture =
        type === 'svg' ? { type, text: made.svg } : { type, base64: await pngOf(made) };
      const file = await chooseFileToWrite(type, `${fileNameOf(caption) || 'chart'}.${type}`);
      if (file === null) return;
      await call('chart.export', { picture, file: file.token, by: useSession.getState().settings.name });
      useToasts.getState().say(t('chart.saved', { name: isolate(file.name) }));
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Menu
      label={t('chart.save', { caption })}
      placement="bottom end"
      groups={[
        {
          id: 'types',
          entries: [
            { id: 'png', label: t('chart.savePng'), run: () => void save('png') },
            { id: 'svg', label: t('chart.saveSvg'), run: () => void save('svg') },
          ],
        },
      ]}
      trigger={<IconButton size="small" icon={Download} label={t('chart.save', { caption })} />}
    />
  );
}

/** The colour that stands behind a drawing: that of the nearest box that has one. */
function groundOf(drawn: Element): string {
  for (let at: Element | null = drawn; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== '' && backgroundColor !== 'transparent' && !backgroundColor.endsWith(', 0)'))
      return backgroundColor;
  }
  return 'none';
}
