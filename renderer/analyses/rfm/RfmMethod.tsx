import { useWords } from '../../i18n/intl.tsx';

const parts = ['question', 'formula', 'assumptions', 'limits', 'source'] as const;

/** How the scores are made, said beside the result. */
export function RfmMethod() {
  const { t } = useWords();
  return (
    <dl>
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`rfm.method.${part}`)}</dt>
          <dd>{t(`rfm.method.${part}Text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
