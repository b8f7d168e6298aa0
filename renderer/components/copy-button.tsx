import { Button } from '@fluentui/react-components';
import { useAnnounce } from './announcer.tsx';

/** Puts a text on the clipboard, and says so. */
export function CopyButton(props: {
  readonly text: string;
  /** What stands on the button; `Copy` unless given. */
  readonly label?: string;
  /** What is said when it is done; `Copied.` unless given. */
  readonly said?: string;
  /** True for the one next action of a page. */
  readonly isPrimary?: boolean;
}) {
  const { text, label = 'Copy', said = 'Copied.', isPrimary = false } = props;
  const announce = useAnnounce();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      announce(said);
    } catch {
      announce('The browser does not allow to copy. Select the text and press Ctrl+C.');
    }
  };
  return (
    <Button size={isPrimary ? 'medium' : 'small'} appearance={isPrimary ? 'primary' : 'secondary'} onClick={copy}>
      {label}
    </Button>
  );
}
