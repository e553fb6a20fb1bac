import { shellText } from '#ui/text/shell.ts';
import './shell.css';

interface StartScreenProps {
  readonly doing: string;
  /** One French sentence when it did not work. */
  readonly failed: string | null;
  readonly onRetry: () => void;
}

/** What is there before the map: what is being done, or what went wrong and what to do. */
export function StartScreen({ doing, failed, onRetry }: StartScreenProps) {
  return (
    <main className="start-screen">
      <h1>{shellText.product}</h1>
      {failed === null ? (
        <p role="status">{doing}</p>
      ) : (
        <>
          <p role="alert">{failed}</p>
          <button type="button" className="button primary" onClick={onRetry}>
            {shellText.retry}
          </button>
        </>
      )}
      <p className="start-privacy">{shellText.privacy}</p>
    </main>
  );
}
