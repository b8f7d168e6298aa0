/** What states, columns and kinds are called in German; the keys are the English words of the domain. */
export const germanData: Readonly<Record<string, string>> = {
  'On the array': 'Auf dem Array',
};
