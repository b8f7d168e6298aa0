import { showText } from '../../../core/documents/document.ts';
import { useAnnounce } from '../announcer.tsx';
import { CopyButton } from '../copy-button.tsx';
import styles from './command-block.module.css';

/** Commands, one per line: each can be copied by itself, and all together. Remarks stand between them. */
export function CommandBlock({ text, label = 'commands' }: { readonly text: string; readonly label?: string }) {
  const lines = text.split('\n');
  const commands = lines.filter(isCommand);
  return (
    <div className={styles.block}>
      <ol className={styles.lines}>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={i}>
            <code>{showText(line)}</code>
            {isCommand(line) && commands.length > 1 && <CopyLine line={line} />}
          </li>
        ))}
      </ol>
      <div>
        <CopyButton
          text={text}
          label={commands.length > 1 ? 'Copy all' : 'Copy'}
          said={commands.length > 1 ? `${commands.length} ${label} copied.` : 'Command copied.'}
        />
      </div>
    </div>
  );
}

function CopyLine({ line }: { readonly line: string }) {
  const announce = useAnnounce();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(line);
      announce('Command copied.');
    } catch {
      announce('The browser does not allow to copy. Select the text and press Ctrl+C.');
    }
  };
  return (
    <button type="button" className={styles.one} aria-label={`Copy ${line}`} onClick={copy}>
      Copy
    </button>
  );
}

function isCommand(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#');
}
