import type { ReactNode } from 'react';
import { useWords } from '../../../../i18n/intl.tsx';
import { Menu } from '../../../../ui/Menu.tsx';
import { subjects, type KindId } from '../kinds.ts';

type Props = Readonly<{ label: string; trigger: ReactNode; onChoose: (kind: KindId) => void }>;

/** Everything that can be asked, by subject. */
export function KindMenu({ label, trigger, onChoose }: Props) {
  const { t } = useWords();
  return (
    <Menu
      label={label}
      trigger={trigger}
      groups={subjects.map(({ id, kinds }) => ({
        id,
        title: t(`segments.builder.subject.${id}`),
        entries: kinds.map((kind) => ({
          id: kind,
          label: t(`segments.builder.kind.${kind}`),
          run: () => onChoose(kind),
        })),
      }))}
    />
  );
}
