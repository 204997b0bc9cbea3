// Before tests of the page: the languages it would have loaded by then.
import { languageTags } from '../../shared/core/model/languages.ts';
import { loadLanguage } from '../i18n/load-language.ts';

await Promise.all(languageTags.map(loadLanguage));
