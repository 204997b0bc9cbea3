import type { FieldEvidence, MatchPair } from '../../../../shared/core/model/matching.ts';
import type { PersonCard } from '../../../../shared/core/model/merging.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Data } from '../../../ui/Values.tsx';
import { personName } from './person-name.ts';
import { personFacts, type ComparedFact } from './person-facts.ts';
import { strengthOf, strengthTones } from './evidence-strength.ts';
import s from './Matching.module.css';

type Row = ComparedFact & Readonly<{ evidence: FieldEvidence | null }>;

type Props = Readonly<{
  pair: MatchPair;
  cards: readonly [PersonCard, PersonCard];
  /** Whether to leave out how much each field says. */
  isBlind: boolean;
}>;

/** Two people side by side, and per field how they agree and how much that says. */
export function PairTable({ pair, cards, isBlind }: Props) {
  const words = useWords();
  const { t } = words;
  const rows: Row[] = [
    ...pair.evidence.map((evidence) => ({
      id: evidence.field,
      title: t(`matching.field.${evidence.field}`),
      a: evidence.a,
      b: evidence.b,
      evidence,
    })),
    ...personFacts(words, cards).map((fact) => ({ ...fact, evidence: null })),
  ];
  return (
    <DataTable
      caption={t('matching.review.compared')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'field', title: t('matching.review.field'), cell: ({ title }) => title },
        { id: 'a', title: personName(words, cards[0]), cell: ({ a }) => <Data>{a}</Data> },
        { id: 'b', title: personName(words, cards[1]), cell: ({ b }) => <Data>{b}</Data> },
        {
          id: 'agreement',
          title: t('matching.review.agreement'),
          cell: ({ evidence }) => evidence && <Agreement evidence={evidence} isBlind={isBlind} />,
        },
      ]}
    />
  );
}

function Agreement({ evidence, isBlind }: { evidence: FieldEvidence; isBlind: boolean }) {
  const { t, format } = useWords();
  const strength = strengthOf(evidence);
  const level = t(`matching.level.${evidence.level}`);
  if (isBlind) return level;
  return (
    <span className={s['agreement']}>
      {level}
      {evidence.level !== 'blank' && (
        <Badge tone={strengthTones[strength]}>
          {t('matching.weight.bits', {
            words: t(`matching.weight.${strength}`),
            bits: format.number(Math.round(evidence.weight * 10) / 10),
          })}
        </Badge>
      )}
    </span>
  );
}
