/** The phrases of the summary and of the guide of the methods in German. */
export const germanSummary = {
  Summary: 'Übersicht',
} as const;
