import { PushButton } from '../../components/push-button.tsx';

/** Prints the runbook or the part in view; as PDF where the program can. */
export function PrintMenu(props: {
  readonly isBusy: boolean;
  readonly onPrint: (isWhole: boolean) => void;
  /** Null where the browser saves as PDF by itself. */
  readonly onPdf: (() => void) | null;
}) {
  const { isBusy, onPrint, onPdf } = props;
  return (
    <>
      <PushButton disabled={isBusy} onClick={() => onPrint(true)}>
        {isBusy ? 'Preparing' : 'Print the runbook'}
      </PushButton>
      <PushButton disabled={isBusy} onClick={() => onPrint(false)}>
        Print this part
      </PushButton>
      {onPdf !== null && (
        <PushButton disabled={isBusy} onClick={onPdf}>
          Save as PDF…
        </PushButton>
      )}
    </>
  );
}
