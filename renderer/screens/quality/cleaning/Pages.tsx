import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import s from './Cleaning.module.css';

type Props = Readonly<{
  total: number;
  offset: number;
  /** Rows on this page, and on a full one. */
  shown: number;
  atOnce: number;
  onOffset: (offset: number) => void;
}>;

/** Which rows of many are shown, and the way to the others; nothing when all are. */
export function Pages({ total, offset, shown, atOnce, onOffset }: Props) {
  const { t, format } = useWords();
  if (total <= atOnce) return null;
  const range = {
    from: format.number(offset + 1),
    to: format.number(offset + shown),
    total: format.number(total),
  };
  return (
    <p className={s['pages']}>
      <Remark place="inline">{t('import.changed.range', range)}</Remark>
      <Button size="small" isDisabled={offset === 0} onPress={() => onOffset(Math.max(0, offset - atOnce))}>
        {t('import.changed.previous')}
      </Button>
      <Button size="small" isDisabled={offset + atOnce >= total} onPress={() => onOffset(offset + atOnce)}>
        {t('import.changed.next')}
      </Button>
    </p>
  );
}
