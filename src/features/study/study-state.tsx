import type { StudyProgress, StudyStatus } from '#state/study-store.ts';
import { ProgressLine } from '#ui/parts/progress-line.tsx';
import { studyText } from '#ui/text/study.ts';

interface StudyStateLineProps {
  readonly status: StudyStatus;
  readonly progress: StudyProgress;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** What is being reckoned and how to stop it; or that it stopped, and how to go on. Nothing when all is there. */
export function StudyStateLine({ status, progress, onCancel, onAgain }: StudyStateLineProps) {
  if (status === 'none' || status === 'ready') return null;
  if (status === 'computing') {
    const doing = progress.doing === '' ? studyText.computing : `${studyText.computing} : ${progress.doing}`;
    return (
      <div className="section">
        <ProgressLine
          doing={doing}
          share={progress.share}
          cancelLabel={studyText.cancel}
          onCancel={onCancel}
        />
      </div>
    );
  }
  return (
    <div className="empty-invitation" role="status">
      <p>{status === 'failed' ? studyText.failed : studyText.cancelled}</p>
      <button type="button" className="button" onClick={onAgain}>
        {studyText.again}
      </button>
    </div>
  );
}
