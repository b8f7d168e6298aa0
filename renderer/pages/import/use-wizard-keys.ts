import { useEffect } from 'react';

/** Enter goes on and Esc leaves, wherever the focus is not on something that uses these keys itself. */
export function useWizardKeys(props: {
  readonly onNext: () => void;
  readonly onCancel: () => void;
  readonly isOff: boolean;
}): void {
  const { onNext, onCancel, isOff } = props;
  useEffect(() => {
    if (isOff) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
        return;
      if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      if (event.key === 'Escape') onCancel();
      else if (event.key === 'Enter' && isFree(event.target)) onNext();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onNext, onCancel, isOff]);
}

/** Radio buttons and boxes do nothing with Enter; the frame around the page is not the wizard's. */
function isFree(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input[type="radio"], input[type="checkbox"]')) return true;
  if (target.closest('a, button, input, select, textarea, summary, [role="grid"], [contenteditable]') !== null)
    return false;
  return target === document.body || target.closest('main') !== null;
}
