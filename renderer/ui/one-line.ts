import { createContext } from 'react';

/** Whether text stands where it has one line only: what has no room there ends with dots. */
export const OneLine = createContext(false);
