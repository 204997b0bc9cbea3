import type { FieldEvidence, MatchPair } from '../../../../shared/core/model/matching.ts';
import type { PersonCard } from '../../../../shared/core/model/merging.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Data } from '../../../ui/Values.tsx';
import { personName } from './person-name.ts';
import { strengthOf, strengthTones } from './evidence-strength.ts';
import s from './Matching.module.css';

type Row = Readonly<{
  id: string;
  title: string;
  a: string | null;
  b: string | null;
  evidence: FieldEvidence | null;
}>;

type Props = Readonly<{
  pair: MatchPair;
  cards: readonly [PersonCard, PersonCard];
  /** Whether to leave out how much each field says. */
  isBlind: boolean;
}>;

/** What is known of either beside the fields that are compared. */
function facts(words: Words, [a, b]: Props['cards']): Row[] {
  const { t, format } = words;
  const fact = (id: string, title: string, show: (card: PersonCard) => string | null): Row => {
    return { id, title, a: show(a), b: show(b), evidence: null };
  };
  const day = (text: string | null) => (text === null ? null : format.day(text));
  return [
    fact('orders', t('matching.fact.orders'), ({ orders }) => format.number(orders)),
    fact('lastOrder', t('matching.fact.lastOrder'), ({ lastOrderOn }) => day(lastOrderOn)),
    fact('firstSeen', t('matching.fact.firstSeen'), ({ firstSeenOn }) => day(firstSeenOn)),
    fact('sources', t('matching.fact.sources'), ({ sources }) =>
      sources.map((source) => words.find(`system.${source}`) ?? source).join(', '),
    ),
    fact('refusals', t('matching.fact.refusals'), ({ refusals }) =>
      t('matching.fact.refusalCount', { count: refusals }),
    ),
  ];
}

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
    ...facts(words, cards),
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
