import { createContext, use, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { createIntl, createIntlCache } from 'react-intl';
import { valueFormats, type Calendar, type Digits, type Formats } from '../../shared/core/format/values.ts';
import { isRightToLeft } from '../../shared/core/format/writing.ts';
import { AppError, type ErrorCode } from '../../shared/core/model/errors.ts';
import type { Language } from '../../shared/core/model/languages.ts';
import { messagesOf } from './load-language.ts';
import type { MessageKey, Messages } from './keys.ts';
import { localeOf } from './locale.ts';

export type { Language } from '../../shared/core/model/languages.ts';
export type { MessageKey } from './keys.ts';

type Arguments<K extends MessageKey> = Record<string, never> extends Messages[K] ? [] : [params: Messages[K]];

/** Says a message. An argument that is not a number of the message is formatted before it is given. */
export type Translate = <K extends MessageKey>(key: K, ...params: Arguments<K>) => string;

export interface Words {
  readonly t: Translate;
  /** A message whose key comes from data, or null when there is none: `issue.<code>` of an import, for example. */
  readonly find: (key: string, params?: Readonly<Record<string, string | number>>) => string | null;
  /** What happened, what is safe and what to do. */
  readonly failure: (error: unknown) => string;
  readonly format: Formats;
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** For what sorts and draws by locale itself: React Aria, Intl.Collator. */
  readonly locale: string;
}

const cache = createIntlCache();

/** The words of one language that is loaded, also usable outside a component. What a partial catalogue lacks is said in English. */
export function wordsIn(
  language: Language,
  digits: Digits,
  system: readonly string[] = navigator.languages,
  calendar: Calendar = 'gregorian',
): Words {
  const locale = localeOf(language, digits, system);
  const messages = messagesOf(language, digits);
  const english = messagesOf('en', digits);
  const format = valueFormats({ language, digits, calendar });
  const own = createIntl({ locale, messages, onError: report }, cache);
  // English words with the plurals and marks of English, whoever borrows them
  const borrowed = createIntl(
    { locale: localeOf('en', digits, system), messages: english, onError: report },
    cache,
  );
  const say = (id: string, params?: Readonly<Record<string, string | number>>) =>
    (Object.hasOwn(messages, id) ? own : borrowed).formatMessage({ id }, params);
  const find: Words['find'] = (key, params) => (Object.hasOwn(english, key) ? say(key, params) : null);
  return {
    t: (key, ...[params]) => say(key, params),
    find,
    failure(error) {
      const code: ErrorCode = error instanceof AppError ? error.code : 'internal';
      const given = error instanceof AppError ? error.params : {};
      return say(`error.${code}`, shownParams(given, format));
    },
    format,
    language,
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    locale,
  };
}

/** A number in an error is a count, or bytes where its name says so. */
function shownParams(params: AppError['params'], format: Formats): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && /bytes/iu.test(name) ? format.fileSize(value) : value,
    ]),
  );
}

/** A message that lacks an argument is shown as it stands: worse than words, better than a blank window. */
function report(error: Error): void {
  console.error(error);
}

const WordsContext = createContext<Words | null>(null);

/** Gives everything below the words of a language and turns the page's direction; a change shows at once. */
export function WordsProvider(props: {
  language: Language;
  digits: Digits;
  calendar: Calendar;
  children: ReactNode;
}) {
  const { language, digits, calendar, children } = props;
  const words = useMemo(
    () => wordsIn(language, digits, navigator.languages, calendar),
    [language, digits, calendar],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [words]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words and formats of the chosen language. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('useWords outside of WordsProvider');
  return words;
}
