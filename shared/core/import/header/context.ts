import type { ImportKind } from '../../model/import.ts';
import { headerWords } from '../recognise/header-words.ts';
import type { ColumnForm } from '../recognise/value-form.ts';
import { nameWords } from './concepts.ts';
import { namesChannel, readConsentName } from './consent-name.ts';

type Guess = Readonly<{ column: number; meaning: string; confidence: number }>;

const isReason = (name: string) =>
  /^(?:reason|motif|motivo|grund|raison|السبب|سبب)$/u.test(headerWords(name));
const isPlainName = (name: string) => {
  const words = nameWords(name);
  return words.length === 1 && words[0]?.concepts.includes('NAME') === true;
};

/** What only a list of subscribers has: it makes its other dates those of subscribing. */
const listMarks = ['consent.optOutAt', 'consent.emailState', 'consent.optInIp', 'consent.confirmIp'];

/** A day of signing up is one of agreeing to mail only if the name says so or the list is one of subscribers. */
function isVagueDate(guess: Guess, name: string): boolean {
  if (guess.meaning === 'consent.confirmedAt') return true;
  if (guess.meaning !== 'consent.optInAt') return false;
  const words = headerWords(name);
  return !/opt ?in|consent|permission|newsletter|marketing|subscri|abonn|suscri|einwillig|zustimm|موافق|نشر|بريد/u.test(
    words,
  );
}

/** English "mail" and nothing that says which. */
const saysMail = (name: string) => {
  const words = headerWords(name);
  return /(?:^| )mail(?= |$)/u.test(words) && !/(?:^| )e mail(?= |$)/u.test(words);
};

type Context = Readonly<{
  kind: ImportKind;
  name: string;
  names: readonly string[];
  form: ColumnForm | undefined;
  has: (meaning: string) => boolean;
}>;

function isFamilyName({ meaning }: Guess, { name, form, has }: Context): boolean {
  const isAlone = has('customer.givenName') && !has('customer.familyName');
  return meaning === 'customer.name' && isAlone && isPlainName(name) && (form?.spaced ?? 0) < 0.5;
}

function isReasonOfLeaving({ meaning }: Guess, { kind, name, has }: Context): boolean {
  const isWord = meaning === 'custom' || meaning === 'consent.emailState';
  return isWord && kind === 'contacts' && has('consent.optOutAt') && isReason(name);
}

function isNoConsent(guess: Guess, { name, has }: Context): boolean {
  if (!isVagueDate(guess, name)) return false;
  const isList = listMarks.some(has);
  if (guess.meaning !== 'consent.confirmedAt') return !isList;
  return !isList && !has('consent.optInAt') && !has('consent.emailOptIn');
}

/** "Do not mail" beside "do not email" is about letters. */
function isPostal({ meaning }: Guess, { name, names }: Context): boolean {
  if (!/^consent\.emailOpt(?:In|Out)$/u.test(meaning) || !saysMail(name)) return false;
  return names.some(
    (other) => /(?:^| )(?:e mail|email)s?(?= |$)/u.test(headerWords(other)) && readConsentName(other),
  );
}

/**
 * Looks at the columns together: a bare "Name" beside a first name is the family name, a reason beside a day of leaving is its
 * reason, a day of signing up in a list that knows no leaving is no consent.
 */
export function inContext(
  kind: ImportKind,
  names: readonly string[],
  forms: readonly ColumnForm[],
  guesses: readonly Guess[],
): Guess[] {
  const meanings = new Set(guesses.map(({ meaning }) => meaning));
  const has = (meaning: string) => meanings.has(meaning);
  return guesses.map((guess) => {
    const context = { kind, names, name: names[guess.column] ?? '', form: forms[guess.column], has };
    if (isFamilyName(guess, context)) return { ...guess, meaning: 'customer.familyName' };
    if (isReasonOfLeaving(guess, context))
      return { ...guess, meaning: 'consent.optOutReason', confidence: 0.7 };
    if (isPostal(guess, context)) return { ...guess, meaning: guess.meaning.replace('email', 'post') };
    return isNoConsent(guess, context) ? { ...guess, meaning: 'custom', confidence: 0.5 } : guess;
  });
}

/** Whether a claim on a permission may be made in a kind of file: orders hold yes and no, their dates are those of orders. */
export function mayClaimPermission(kind: ImportKind, meaning: string, name: string): boolean {
  if (kind === 'contacts' || kind === 'consent') return true;
  return /Opt(?:In|Out)$|State$/u.test(meaning) && readConsentName(name)?.aspect !== 'date';
}

/** What the columns of a register of consents mean, whose channel stands in a column of its own. */
const inRegister: Readonly<Record<string, string>> = {
  'consent.emailState': 'consent.state',
  'consent.emailOptIn': 'consent.state',
  'consent.optInAt': 'consent.capturedAt',
  'consent.optInSource': 'consent.evidence',
  'consent.optInIp': 'consent.evidence',
};

/** The claim of a column in a register; the same one where the name says its channel itself. */
export function claimInRegister(meaning: string, name: string): string {
  return namesChannel(name) ? meaning : (inRegister[meaning] ?? meaning);
}
