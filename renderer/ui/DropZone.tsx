import type { ReactNode } from 'react';
import { DropZone as AriaDropZone, Text } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './DropZone.module.css';

export type DropZoneProps = Readonly<{
  label: string;
  children: ReactNode;
  onFiles: (files: readonly File[]) => void;
  isDisabled?: boolean;
}>;

/** A place to drop or paste files; what stands in it says so and holds a button that does the same. */
export function DropZone({ label, children, onFiles, isDisabled = false }: DropZoneProps) {
  return (
    <AriaDropZone
      className={cx(s['zone'])}
      data-drop-zone
      isDisabled={isDisabled}
      onDrop={({ items }) => {
        const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
        void Promise.all(files).then((found) => {
          if (found.length > 0) onFiles(found);
        });
      }}
    >
      <Text slot="label" className={cx(s['label'])}>
        {label}
      </Text>
      {children}
    </AriaDropZone>
  );
}
