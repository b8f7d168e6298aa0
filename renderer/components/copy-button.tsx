import { Button } from '@fluentui/react-components';
import { useAnnounce } from './announcer.tsx';

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text }: { readonly text: string }) {
  const announce = useAnnounce();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      announce('Copied.');
    } catch {
      announce('The browser does not allow to copy. Select the text and press Ctrl+C.');
    }
  };
  return (
    <Button size="small" onClick={copy}>
      Copy
    </Button>
  );
}
