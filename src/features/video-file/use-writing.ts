import { useEffect, useRef, useState } from 'react';
import type { VideoFileRequest } from '#domain/video-file/video-file-request.ts';
import type { Progress } from '#workers/client.ts';

export type WriteFile = (
  request: VideoFileRequest,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
) => Promise<void>;

export type WritingState =
  | { readonly status: 'asking' }
  | { readonly status: 'writing'; readonly progress: Progress }
  | { readonly status: 'failed' };

const STARTING: Progress = { share: null, doing: '' };

/** One file at a time; leaving the dialog stops it. */
export function useWriting(write: WriteFile, onWritten: () => void) {
  const [state, setState] = useState<WritingState>({ status: 'asking' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (request: VideoFileRequest): void => {
    const abort = new AbortController();
    running.current = abort;
    setState({ status: 'writing', progress: STARTING });
    write(request, {
      signal: abort.signal,
      onProgress: (progress) => !abort.signal.aborted && setState({ status: 'writing', progress }),
    }).then(
      () => !abort.signal.aborted && onWritten(),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        console.error(error);
        setState({ status: 'failed' });
      },
    );
  };
  const cancel = (): void => {
    running.current?.abort();
    setState({ status: 'asking' });
  };
  return { state, start, cancel };
}
