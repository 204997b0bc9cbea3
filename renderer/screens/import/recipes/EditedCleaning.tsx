import { Trash2 } from 'lucide-react';
import type { CleaningFix } from '../../../../shared/core/model/cleaning.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Card, CardList } from '../../../ui/Card.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { fixWord } from '../../quality/cleaning/cleaning-words.ts';
import s from './Recipes.module.css';

type Props = Readonly<{ cleaning: readonly CleaningFix[]; onChange: (cleaning: CleaningFix[]) => void }>;

/** The cleaning steps of a recipe; their order is that in which they were made. */
export function EditedCleaning({ cleaning, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  if (cleaning.length === 0) return null;
  return (
    <section aria-label={t('cleaning.recipeTitle')} className={s['editor']}>
      <Remark tone="faint">{t('cleaning.recipeTitle')}</Remark>
      <CardList isOrdered>
        {cleaning.map((fix) => (
          <Card
            key={JSON.stringify(fix)}
            title={fixWord(fix, words)}
            aside={
              <IconButton
                size="small"
                icon={Trash2}
                label={t('cleaning.recipeRemove', { fix: isolate(fixWord(fix, words)) })}
                onPress={() => onChange(cleaning.filter((other) => other !== fix))}
              />
            }
          />
        ))}
      </CardList>
    </section>
  );
}
