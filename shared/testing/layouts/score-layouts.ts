import type { AnyDraft, ConsentDraft } from '../../core/import/normalise/drafts.ts';
import { recognise } from '../../core/import/recognise/recognise.ts';
import { mappingOf, run } from '../normalise-rows.ts';
import type { Layout } from './read-layouts.ts';

/** How one layout was recognised. */
export type LayoutScore = Readonly<{
  layout: Layout;
  isKindRight: boolean;
  columns: number;
  right: number;
  /** Columns with another meaning than they should have, in words. */
  misses: readonly string[];
  /** Rows whose consent was read the wrong way round, or as a yes where none is, or whose no was not seen. */
  polarityErrors: readonly string[];
  /** Rows whose yes was not seen: safe, but lost. */
  lostGrants: number;
}>;

type Sign = '+' | '-' | '0';

function signOf(state: string | undefined): Sign {
  if (state === 'granted') return '+';
  return state === undefined || state === '-' || state === 'unknown' ? '0' : '-';
}

function statementsOf(draft: AnyDraft): readonly ConsentDraft[] {
  if (draft.kind === 'consent') return [draft.consent];
  return draft.kind === 'contacts' || draft.kind === 'order-lines' ? draft.consent : [];
}

function statesByChannel(
  { meanings }: Layout,
  drafts: readonly AnyDraft[],
  channel: string,
): ReadonlyMap<number, string> {
  // a refusal of all contact is written down for e-mail only, and may stand for every channel
  const isGeneral = meanings.flat().includes('consent.anyOptOut') && channel !== 'email';
  const found = new Map<number, string>();
  for (const draft of drafts)
    for (const { channel: about, state } of statementsOf(draft))
      if (about === channel || (about === 'any' && !isGeneral)) found.set(draft.row, state);
  return found;
}

function readConsent(layout: Layout): { drafts: readonly AnyDraft[]; failure: string | null } {
  const { kind, columns, constants } = recognise(layout.names, layout.rows, layout.fileName);
  const mapping = mappingOf(
    kind,
    columns.map(({ meaning }) => meaning),
    { dateOrder: 'dmy', decimalMark: '.', ...(constants ? { constants: { ...constants } } : {}) },
  );
  try {
    return { drafts: run(mapping, layout.rows).drafts, failure: null };
  } catch (error) {
    // a kind whose columns were not found brings nothing in
    return { drafts: [], failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Recognises a layout and compares with what it is. */
export function scoreLayout(layout: Layout): LayoutScore {
  const found = recognise(layout.names, layout.rows, layout.fileName);
  const misses = found.columns.flatMap(({ name, meaning }, i) => {
    const wanted = layout.meanings[i] ?? [];
    return wanted.includes(meaning) ? [] : [`${name}: ${meaning}, not ${wanted.join(' / ')}`];
  });
  const { drafts } = readConsent(layout);
  const polarityErrors: string[] = [];
  let lostGrants = 0;
  for (const channel of ['email', 'sms', 'phone', 'post']) {
    const states = statesByChannel(layout, drafts, channel);
    layout.rows.forEach((_, i) => {
      const wanted = signOf(layout.consent.get(channel)?.[i]);
      const got = signOf(states.get(i + 1));
      if (wanted === '+' && got === '0') lostGrants += 1;
      else if (wanted !== got) polarityErrors.push(`row ${i + 1}, ${channel}: ${got}, not ${wanted}`);
    });
  }
  return {
    layout,
    isKindRight: found.kind === layout.kind,
    columns: layout.names.length,
    right: layout.names.length - misses.length,
    misses,
    polarityErrors,
    lostGrants,
  };
}
