// Written by `npm run messages` from the catalogues; not edited by hand.
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** Every catalogue, for programs that run without a page; the page loads the one it shows. */
export const catalogues = { ar, en, fr };
