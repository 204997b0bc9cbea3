/** English words after which comes what is meant: what stands before them counts half, what follows half as much again. */
export const englishContrasts: ReadonlySet<string> = new Set(['but']);
