import type { Finding, Severity } from '../../../../shared/core/model/quality.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { FindingCard } from './FindingCard.tsx';
import s from './Findings.module.css';

const severities: readonly Severity[] = ['high', 'medium', 'low'];

/** Findings by how grave they are; within, what most rows have comes first. */
export function FindingGroups({ findings }: { findings: readonly Finding[] }) {
  const { t, format } = useWords();
  const groups = severities
    .map((severity) => ({ severity, own: findings.filter((finding) => finding.severity === severity) }))
    .filter(({ own }) => own.length > 0);
  return groups.map(({ severity, own }) => (
    <section key={severity} className={s['group']} aria-label={t(`quality.severity.${severity}.title`)}>
      <h2 className={s['groupTitle']}>
        {t(`quality.severity.${severity}.title`)}
        <span className={s['faint']}>{format.number(own.length)}</span>
      </h2>
      <p className={s['faint']}>{t(`quality.severity.${severity}.why`)}</p>
      <ul className={s['cards']}>
        {own.map((finding) => (
          <FindingCard key={finding.key} finding={finding} />
        ))}
      </ul>
    </section>
  ));
}
