import type { ReportFormat } from '../../../core/reports/report-kinds.ts';
import { PushButton } from '../../components/push-button.tsx';
import type { ReportView } from '../../routes/route.ts';
import { formatsOf, saveWords } from '../../words/report-words.ts';
import styles from './report-buttons.module.css';

/** What can be done with a report; the usual way is the filled button. While it is done, the button keeps the focus. */
export function ReportButtons(props: {
  readonly view: ReportView;
  readonly canPrintPdf: boolean;
  readonly isSaving: boolean;
  readonly isPrinting: boolean;
  /** Why it cannot be saved; null when it can. */
  readonly reason: string | null;
  readonly onSave: (format: ReportFormat) => void;
  readonly onPrint: () => void;
}) {
  const { view, canPrintPdf, isSaving, isPrinting, reason, onSave, onPrint } = props;
  const isForPaper = formatsOf(view).includes('pdf');
  const formats = formatsOf(view).filter((format) => format !== 'pdf' || canPrintPdf);
  const isPrintNext = isForPaper && !canPrintPdf;
  const isBusy = isSaving || isPrinting;
  const printWords = isForPaper ? 'Print' : 'Print the management summary';
  return (
    <div className={styles.bar}>
      {formats.map((format, i) => (
        <PushButton
          key={format}
          isNext={i === 0 && !isPrintNext}
          disabled={reason !== null}
          aria-disabled={isBusy || undefined}
          aria-describedby={reason === null ? undefined : 'report-reason'}
          onClick={() => !isBusy && onSave(format)}
        >
          {saveWords[format]}
        </PushButton>
      ))}
      <PushButton
        isNext={isPrintNext}
        aria-disabled={isBusy || undefined}
        aria-keyshortcuts="Control+P"
        onClick={() => !isBusy && onPrint()}
      >
        {isPrinting ? 'Preparing' : printWords} <kbd className={styles.keys}>Ctrl+P</kbd>
      </PushButton>
      {reason !== null && (
        <p id="report-reason" className={styles.note}>
          {reason}
        </p>
      )}
      {isPrintNext && <p className={styles.note}>{noPdf}</p>}
    </div>
  );
}

const noPdf = 'No browser that writes PDF was found. Print, and choose to save as PDF there.';
