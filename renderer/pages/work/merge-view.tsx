import { JobBar } from '../../components/job-bar.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { Failure } from '../../components/query-state.tsx';
import { formatRoute } from '../../routes/route.ts';
import { ChooseWorkFile } from './choose-work-file.tsx';
import { MergeDone } from './merge-done.tsx';
import { MergeReview } from './merge-review.tsx';
import styles from './merge-view.module.css';
import { useLostFocus } from './use-lost-focus.ts';
import type { MergeSession } from './use-merge.ts';

/** Merging from the choice of the file to what came of it. */
export function MergeView({ session }: { readonly session: MergeSession }) {
  return (
    <>
      <p>
        <a href={formatRoute({ page: 'work', part: null, wave: null })}>Back to the list of work files</a>
      </p>
      <Content session={session} />
    </>
  );
}

function Content({ session }: { readonly session: MergeSession }) {
  const { intake, preview, merged } = session;
  if (intake.file === null) return <ChooseWorkFile intake={intake} />;
  if (merged !== null) return <MergeDone merged={merged} onNext={session.close} />;
  if (preview.data !== undefined && preview.error === null) {
    return <MergeReview session={session} file={intake.file} report={preview.data} />;
  }
  return <Comparing session={session} name={intake.file.name} />;
}

/** Until it is known what a file brings; or why that cannot be known. */
function Comparing({ session, name }: { readonly session: MergeSession; readonly name: string }) {
  const { preview, comparing, close } = session;
  const head = useLostFocus();
  return (
    <section ref={head} tabIndex={-1} className={styles.card} aria-label="The file">
      <h2>{name}</h2>
      {preview.error === null ? (
        <>
          <p role="status">Comparing the file with the project.</p>
          <JobBar job={comparing} label="Comparing" />
        </>
      ) : (
        <>
          <Failure error={preview.error} />
          <div className={styles.buttons}>
            <PushButton isNext onClick={() => void preview.refetch()}>
              Try again
            </PushButton>
            <PushButton onClick={close}>Choose another file…</PushButton>
          </div>
        </>
      )}
    </section>
  );
}
