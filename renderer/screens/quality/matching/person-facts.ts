import type { PersonCard } from '../../../../shared/core/model/merging.ts';
import { sourceWord } from '../../../frame/source-word.ts';
import type { Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';

/** Something that is known of two people who are compared. */
export type ComparedFact = Readonly<{ id: string; title: string; a: string | null; b: string | null }>;

/** What is known of either beside the fields by which people are matched. */
export function personFacts(words: Words, [a, b]: readonly [PersonCard, PersonCard]): ComparedFact[] {
  const { t, format } = words;
  const fact = (id: string, title: string, show: (card: PersonCard) => string | null): ComparedFact => {
    return { id, title, a: show(a), b: show(b) };
  };
  const day = (text: string | null) => (text === null ? null : format.day(text));
  return [
    fact('orders', t('matching.fact.orders'), ({ orders }) => format.number(orders)),
    fact('lastOrder', t('matching.fact.lastOrder'), ({ lastOrderOn }) => day(lastOrderOn)),
    fact('firstSeen', t('matching.fact.firstSeen'), ({ firstSeenOn }) => day(firstSeenOn)),
    fact('sources', t('matching.fact.sources'), ({ sources }) =>
      sources.map((source) => isolate(sourceWord(words, source))).join(' · '),
    ),
    fact('refusals', t('matching.fact.refusals'), ({ refusals }) =>
      t('matching.fact.refusalCount', { count: refusals }),
    ),
  ];
}

/** Who either is, for two of whom nothing was computed. */
export function personFields(words: Words, [a, b]: readonly [PersonCard, PersonCard]): ComparedFact[] {
  const { t, format } = words;
  const field = (
    id: 'email' | 'phone' | 'company' | 'place' | 'birthDate',
    show: (card: PersonCard) => string | null,
  ): ComparedFact => ({ id, title: t(`matching.field.${id}`), a: show(a), b: show(b) });
  return [
    field('email', ({ email }) => email),
    field('phone', ({ phone }) => phone),
    field('company', ({ company }) => company),
    field('place', ({ city, country }) => [city, country].filter((part) => part !== null).join(' · ')),
    field('birthDate', ({ birthDate }) => (birthDate === null ? null : format.day(birthDate))),
  ].filter((fact) => (fact.a ?? '') !== '' || (fact.b ?? '') !== '');
}
