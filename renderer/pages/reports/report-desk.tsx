import { type ReactNode, useState } from 'react';
import type { ReportContents } from '../../../core/api/report-report.ts';
import { JobBar } from '../../components/job-bar.tsx';
import { usePageCommands } from '../../frame/page-commands.ts';
import { formatRoute, type ReportsRoute } from '../../routes/route.ts';
import { missingWords, reportFileNameOf, reportPurposes, reportTitles } from '../../words/report-words.ts';
import { SaveDialog } from '../runbook/save-dialog.tsx';
import { CalendarView } from './calendar-view.tsx';
import { PartPreview } from './part-preview.tsx';
import { PrintSheets } from './print-sheets.tsx';
import { ReportButtons } from './report-buttons.tsx';
import styles from './report-desk.module.css';
import { printOrders, sheetsOf, wholeParts, writeChoices } from './report-orders.ts';
import { SheetChoice } from './sheet-choice.tsx';
import { SubjectChooser } from './subject-chooser.tsx';
import { usePrintReport } from './use-print-report.ts';
import type { ChosenOptions } from './use-report-options.ts';
import { useSaveReport } from './use-save-report.ts';

type DeskProps = {
  readonly contents: ReportContents;
  readonly place: ReportsRoute;
  readonly options: ChosenOptions;
};

/** One report: what it is for, what can be done with it, and how it will look. */
export function ReportDesk(props: DeskProps) {
  const { contents, place } = props;
  const missing = missingWords(contents, place.report);
  return (
    <section className={styles.desk} aria-label={reportTitles[place.report]}>
      <header>
        <h2 className={styles.title}>{reportTitles[place.report]}</h2>
        <p className={styles.purpose}>{reportPurposes[place.report]}</p>
      </header>
      {missing === null ? <Writable {...props} /> : <Missing text={missing} hasPlan={contents.plan !== null} />}
    </section>
  );
}

function Writable({ contents, place, options }: DeskProps) {
  const { locale, paper } = options;
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const saver = useSaveReport();
  const printer = usePrintReport();
  const print = (): void => printer.print(printOrders(contents, place, locale), { paper, locale });
  usePageCommands({ print });
  const choices = writeChoices(contents, place, leftOut);
  return (
    <>
      <SubjectChooser contents={contents} place={place} />
      <ReportButtons
        view={place.report}
        canPrintPdf={contents.canPrintPdf}
        isSaving={saver.job.isRunning}
        isPrinting={printer.isBusy}
        reason={choices.sheets?.length === 0 ? 'Choose a sheet to save.' : null}
        onSave={(format) =>
          saver.save({
            choices: { ...choices, format, locale, paper, asOf: null },
            fileName: (ending) => reportFileNameOf(contents, place, { ending, locale }),
          })
        }
        onPrint={print}
      />
      <JobBar job={saver.job} label="Writing the report" />
      <Contents contents={contents} place={place} options={options} leftOut={leftOut} onLeaveOut={setLeftOut} />
      {printer.sheets !== null && <PrintSheets {...printer.sheets} />}
      <SaveDialog refused={saver.refused} onReplace={saver.replace} onClose={saver.leave} />
    </>
  );
}

function Contents(
  props: DeskProps & {
    readonly leftOut: ReadonlySet<string>;
    readonly onLeaveOut: (leftOut: ReadonlySet<string>) => void;
  },
): ReactNode {
  const { contents, place, options, leftOut, onLeaveOut } = props;
  switch (place.report) {
    case 'calendar':
      return <CalendarView waves={contents.waves} />;
    case 'workbook':
    case 'tables':
    case 'machines':
      return (
        <SheetChoice
          view={place.report}
          sheets={sheetsOf(contents, place.report)}
          leftOut={leftOut}
          onChange={onLeaveOut}
        />
      );
    case 'whole':
      return wholeParts(contents).map((part) => (
        <PartPreview key={part} part={part} contents={contents} place={place} options={options} />
      ));
    default:
      return (
        <PartPreview
          key={`${place.report}/${place.of}`}
          part={place.report}
          contents={contents}
          place={place}
          options={options}
        />
      );
  }
}

function Missing({ text, hasPlan }: { readonly text: string; readonly hasPlan: boolean }) {
  return (
    <p>
      {text}
      {!hasPlan && (
        <>
          {' '}
          <a href={formatRoute({ page: 'plan', step: null })}>Make the plan</a> first.
        </>
      )}
    </p>
  );
}
