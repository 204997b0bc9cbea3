import type { Finding, Severity } from '../../../../shared/core/model/quality.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { CardList } from '../../../ui/Card.tsx';
import { Remark } from '../../../ui/Remark.tsx';
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
        <Remark tone="faint" place="inline">
          {format.number(own.length)}
        </Remark>
      </h2>
      <Remark tone="faint">{t(`quality.severity.${severity}.why`)}</Remark>
      <CardList>
        {own.map((finding) => (
          <FindingCard key={finding.key} finding={finding} />
        ))}
      </CardList>
    </section>
  ));
}
