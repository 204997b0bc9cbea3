import { useWords } from '../i18n/intl.tsx';
import { cx } from './class-names.ts';
import s from './Skeleton.module.css';

/** Holds the place of what is loading, in its size; sizes are CSS lengths. */
export function Skeleton({ width = '100%', height = '1rem' }: { width?: string; height?: string }) {
  return <span className={s['skeleton']} style={{ inlineSize: width, blockSize: height }} />;
}

/** A block of lines that are loading, announced once. */
export function SkeletonLines({ lines = 3, height = '1rem' }: { lines?: number; height?: string }) {
  const { t } = useWords();
  const widths = ['92%', '78%', '86%', '64%'];
  return (
    <div className={cx(s['lines'])} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={height} width={widths[line % widths.length] ?? '80%'} />
      ))}
    </div>
  );
}
