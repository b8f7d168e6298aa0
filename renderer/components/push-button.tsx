import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './push-button.module.css';

/** A button with words. `isNext` fills it: at most one on a page, the one next action (ux.md 8). */
export function PushButton({
  isNext = false,
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly isNext?: boolean; readonly ref?: Ref<HTMLButtonElement> }) {
  return <button type="button" className={`${styles.button} ${isNext ? styles.next : ''} ${className}`} {...rest} />;
}
