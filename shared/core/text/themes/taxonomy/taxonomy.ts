import type { BookTheme } from '../../../feedback/book/theme-book.ts';
import { buying } from './parts/buying.ts';
import { digital } from './parts/digital.ts';
import { gettingIt } from './parts/getting-it.ts';
import { product } from './parts/product.ts';

/** What comments of customers are usually about, in both languages, with the rules by which it is found. */
export const taxonomy: readonly BookTheme[] = [...buying, ...gettingIt, ...product, ...digital];
