import { RotateCcw, Trash2 } from 'lucide-react';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { isolate } from '../../../../i18n/isolate.ts';
import { Badge } from '../../../../ui/Badge.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Remark } from '../../../../ui/Remark.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import type { BookTheme } from './book-theme.ts';
import s from './Book.module.css';

type Rule = BookTheme['rules'][number];

type Props = Readonly<{ theme: BookTheme; isReadOnly: boolean }>;

/** What finds a theme, each rule as it is written, with how many answers it found. */
export function RuleList({ theme, isReadOnly }: Props) {
  const words = useWords();
  const { t } = words;
  const name = themeName(words, theme);
  const change = (method: 'feedback.removeRule' | 'feedback.restoreRule', rule: Rule) => {
    const { language, pattern, effect } = rule;
    const input = { theme: theme.key, rule: { language, pattern, effect } };
    void changeFeedback(method, input, { theme: name, rule: pattern });
  };
  if (theme.rules.length === 0) return <Remark>{t('feedback.book.noRules')}</Remark>;
  return (
    <ul className={s['list']} aria-label={t('themes.rules')}>
      {theme.rules.map((rule) => (
        <li key={`${rule.language} ${rule.effect} ${rule.pattern}`} className={s['rule']}>
          <span className={s['words']}>
            {rule.effect === 'not' && <Badge tone="warning">{t('feedback.book.not')}</Badge>}
            <bdi className={rule.isOff ? s['off'] : undefined}>{rule.pattern}</bdi>
            {rule.origin !== 'taxonomy' && <Badge>{t(`feedback.book.origin.${rule.origin}`)}</Badge>}
            <Remark place="inline" tone="faint">
              {[
                t(`feedback.book.language.${rule.language}`),
                ...(rule.answers === null ? [] : [t('feedback.book.foundIn', { count: rule.answers })]),
              ].join(' · ')}
            </Remark>
          </span>
          {!isReadOnly &&
            (rule.isOff ? (
              <IconButton
                size="small"
                icon={RotateCcw}
                label={t('feedback.book.restoreRule', { rule: isolate(rule.pattern) })}
                onPress={() => change('feedback.restoreRule', rule)}
              />
            ) : (
              <IconButton
                size="small"
                icon={Trash2}
                label={t('feedback.book.removeRule', { rule: isolate(rule.pattern) })}
                onPress={() => change('feedback.removeRule', rule)}
              />
            ))}
        </li>
      ))}
    </ul>
  );
}
