import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Remark } from '../../ui/Remark.tsx';

type Props = Readonly<{
  /** Rows before the first that is shown. */
  offset: number;
  /** Rows shown at once. */
  length: number;
  total: number;
  onOffset: (offset: number) => void;
}>;

/** Leads through a long list a page at a time; nothing where one page has it all. */
export function PageButtons({ offset, length, total, onOffset }: Props) {
  const { t, format, direction } = useWords();
  if (total <= length) return null;
  const [Back, On] = direction === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <ButtonRow label={t('feedback.pages.label')}>
      <Button icon={Back} isDisabled={offset === 0} onPress={() => onOffset(Math.max(0, offset - length))}>
        {t('feedback.pages.before')}
      </Button>
      <Button icon={On} isDisabled={offset + length >= total} onPress={() => onOffset(offset + length)}>
        {t('feedback.pages.after')}
      </Button>
      <Remark place="inline">
        {t('feedback.pages.shown', {
          from: format.number(offset + 1),
          to: format.number(Math.min(total, offset + length)),
          total: format.number(total),
        })}
      </Remark>
    </ButtonRow>
  );
}
