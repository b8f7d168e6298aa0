import { createContext } from 'react';

/** Opens the search for a person, from wherever a page offers it. */
export const FindPersonContext = createContext<() => void>(() => {});
