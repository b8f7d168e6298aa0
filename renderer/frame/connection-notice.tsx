import { useSyncExternalStore } from 'react';
import type { StreamState } from '../transport/event-stream.ts';
import type { HostConnection } from '../transport/host-connection.ts';
import styles from './connection-notice.module.css';

/** Says that the program does not answer; nothing while it does. */
export function ConnectionNotice({ connection }: { readonly connection: HostConnection }) {
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  return (
    <div role="alert" className={state === 'open' ? styles.quiet : styles.notice}>
      {noticeOf[state]}
    </div>
  );
}

const noticeOf: Readonly<Record<StreamState, string>> = {
  open: '',
  lost: 'Caskade does not answer. What you see may be old; the page goes on by itself when it answers again.',
  ended: 'This session has ended. Start caskade serve again and open the new address.',
};
