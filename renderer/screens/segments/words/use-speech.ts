import { useMemo } from 'react';
import type { SegmentVocabulary } from '../../../../shared/core/model/segments.ts';
import type { SegmentDefinition, SegmentNode } from '../../../../shared/core/segments/schema.ts';
import { useGroupWords } from '../../../analyses/rfm/group-words.ts';
import { notYet, useQuery } from '../../../api/use-query.ts';
import { useWords, type Language } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import type { Named, SegmentNames, Speech } from './speech.ts';

/** Names from what can be chosen, and of products that were asked for by their ids. */
export function namesFrom(
  vocabulary: SegmentVocabulary | undefined,
  products: readonly Readonly<{ id: number; name: string }>[],
  language: Language,
  rfmGroup: SegmentNames['rfmGroup'],
): SegmentNames {
  const surveys = vocabulary?.surveys ?? [];
  const lists = {
    product: products,
    campaign: vocabulary?.campaigns ?? [],
    survey: surveys,
    question: surveys.flatMap(({ questions }) => questions.map(({ id, label }) => ({ id, name: label }))),
    source: vocabulary?.sources ?? [],
    segment: vocabulary?.segments ?? [],
  } satisfies Record<Named, readonly Readonly<{ id: number; name: string }>[]>;
  const byId = Object.fromEntries(
    Object.entries(lists).map(([what, list]) => [what, new Map(list.map(({ id, name }) => [id, name]))]),
  );
  const purposes = new Map(
    (vocabulary?.purposes ?? []).map(({ key, nameEn, nameAr }) => [key, language === 'ar' ? nameAr : nameEn]),
  );
  return {
    nameOf: (what, id) => byId[what]?.get(id) ?? null,
    purpose: (key) => purposes.get(key) ?? key,
    rfmGroup,
  };
}

/** The products that a node names, each once. */
export function productsOf(node: SegmentNode): readonly number[] {
  if (node.op !== 'condition') return [...new Set(node.nodes.flatMap(productsOf))];
  const { condition } = node;
  const goods =
    condition.kind === 'sequence'
      ? [condition.first, condition.then].flatMap((step) => (step.what === 'order' ? [step.goods] : []))
      : condition.kind === 'orders' || condition.kind === 'order-day'
        ? [condition.goods]
        : [];
  return [...new Set(goods.flatMap((some) => (some.by === 'product' ? some.products : [])))];
}

/** What it takes to read these definitions aloud; null until their names are known. */
export function useSpeech(definitions: readonly SegmentDefinition[]): Speech | null {
  const words = useWords();
  const groups = useGroupWords();
  const currency = useSession(({ workspace }) => workspace?.currency ?? null);
  const vocabulary = useQuery('segments.vocabulary', null);
  const ids = [...new Set(definitions.flatMap(({ where }) => productsOf(where)))].slice(0, 1_000);
  const products = useQuery('segments.productNames', ids.length === 0 ? notYet : { ids });
  const isReady = vocabulary.data !== undefined && (ids.length === 0 || products.data !== undefined);
  return useMemo(
    () =>
      isReady
        ? {
            words,
            currency,
            names: namesFrom(vocabulary.data, products.data ?? [], words.language, groups.find),
          }
        : null,
    [isReady, words, currency, vocabulary.data, products.data, groups],
  );
}
