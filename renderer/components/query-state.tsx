import { Spinner } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorWords } from '../words/error-words.ts';
import styles from './query-state.module.css';

/** Shows what was asked for once it is there; until then that it comes, or why it does not. */
export function QueryState<Value>(props: {
  readonly query: UseQueryResult<Value>;
  readonly children: (value: Value) => ReactNode;
}) {
  const { data, error } = props.query;
  if (error !== null) return <Failure error={error} />;
  if (data === undefined) return <Spinner className={styles.wait} label="Loading" delay={200} />;
  return props.children(data);
}

/** What happened, what to do, and the code in small print. */
export function Failure({ error }: { readonly error: Error }) {
  const { message, hint, code } = errorWords(error);
  return (
    <div role="alert" className={styles.failure}>
      <p>
        <strong>{message}</strong>
      </p>
      <p>{hint}</p>
      <p className={styles.code}>{code}</p>
    </div>
  );
}
