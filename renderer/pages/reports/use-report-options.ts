import { useState } from 'react';
import type { Paper } from '../../../core/reports/report-kinds.ts';
import { keepChoice, readChoice } from '../../table/kept-choice.ts';
import { browserLocale } from '../../words/report-locale-words.ts';
import { formatOptions, type KeptOptions, optionsInForce, parseOptions } from './kept-options.ts';

/** How reports are written, and the way to change it. */
export type ChosenOptions = {
  readonly locale: string;
  readonly paper: Paper;
  readonly setLocale: (locale: string) => void;
  readonly setPaper: (paper: Paper) => void;
};

/** The language and paper that a person has chosen; they are kept for the next time. */
export function useReportOptions(): ChosenOptions {
  const browser = browserLocale(navigator.languages);
  const [kept, setKept] = useState<KeptOptions>(() => parseOptions(readChoice(name), browser));
  const change = (next: KeptOptions): void => {
    setKept(next);
    keepChoice(name, formatOptions(next));
  };
  return {
    ...optionsInForce(kept, browser),
    setLocale: (locale) => change({ ...kept, locale }),
    setPaper: (paper) => change({ ...kept, paper }),
  };
}

const name = 'reports';
