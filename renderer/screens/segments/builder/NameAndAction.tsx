import { useWords } from '../../../i18n/intl.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import s from './Builder.module.css';

export type Named = Readonly<{ name: string; action: string }>;

type Props = Readonly<{ named: Named; onChange: (named: Named) => void; isNameMissing: boolean }>;

/** What the segment is called and what the team does with these people. */
export function NameAndAction({ named, onChange, isNameMissing }: Props) {
  const { t } = useWords();
  return (
    <div className={s['names']}>
      <TextField
        label={t('segments.builder.name')}
        value={named.name}
        maxLength={120}
        error={isNameMissing ? t('segments.builder.nameMissing') : null}
        onChange={(name) => onChange({ ...named, name })}
      />
      <TextArea
        label={t('segments.builder.action')}
        value={named.action}
        maxLength={1_000}
        rows={1}
        onChange={(action) => onChange({ ...named, action })}
      />
    </div>
  );
}
