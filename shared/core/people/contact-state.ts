import { foldText } from '../identity/fold.ts';

const stateColumns: ReadonlySet<string> = new Set(
  [
    'state',
    'status',
    'ticket status',
    'ticket state',
    'case status',
    'conversation state',
    'conversation status',
    'الحالة',
    'حالة التذكرة',
    'statut',
    'etat',
    'estado',
    'status ticket',
  ].map(foldText),
);
const closedColumns: ReadonlySet<string> = new Set(
  [
    'closed at',
    'closed',
    'resolved at',
    'solved at',
    'close date',
    'closed time',
    'resolved time',
    'تاريخ الإغلاق',
  ].map(foldText),
);
const closedWords: ReadonlySet<string> = new Set(
  [
    'closed',
    'solved',
    'resolved',
    'done',
    'completed',
    'complete',
    'finished',
    'archived',
    'cancelled',
    'deleted',
    'spam',
    'مغلق',
    'مغلقة',
    'محلول',
    'محلولة',
    'منتهية',
    'تم الحل',
    'ferme',
    'resolu',
    'cerrado',
    'resuelto',
    'geschlossen',
    'gelost',
    'erledigt',
  ].map(foldText),
);

/** How a help desk files a contact. */
export type ContactState = Readonly<{
  /** Its own word. */
  state: string | null;
  /** Whether it still waits for somebody; null when nothing in its row says. */
  isOpen: boolean | null;
}>;

/**
 * Reads how a contact was left from what its row keeps under its own names. A word for the state decides; without one, a day of
 * closing does. A word that is not known to mean closed is open: a case seen once too often costs less than one that is missed.
 *
 * @param properties names and values of the row's other columns, in their order
 */
export function readContactState(properties: readonly (readonly [string, string])[]): ContactState {
  const find = (names: ReadonlySet<string>) =>
    properties.find(([name, value]) => names.has(foldText(name)) && value.trim() !== '')?.[1].trim() ?? null;
  const state = find(stateColumns);
  if (state !== null) return { state, isOpen: !closedWords.has(foldText(state)) };
  return { state: null, isOpen: find(closedColumns) === null ? null : false };
}
