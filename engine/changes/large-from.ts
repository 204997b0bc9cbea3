/**
 * Steps that change more values than this are made on a copy, in a thread of their own, and saved with the whole file. Of so many the engine
 * does nothing else for about a tenth of a second, in the workspace itself and in the journal; a whole copy and save take longer than that.
 */
export const largeFrom = 500;
