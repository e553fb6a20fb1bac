import type { Handler } from '../handler.ts';

/** The file of R252-3. What writes PDF weighs more than all the rest of the worker: it is loaded when first asked for. */
export const writeVideoFile: Handler<'write-video-file'> = async function* (request, context) {
  const [{ makeVideoFile }, { loadFonts }] = await Promise.all([
    import('../video-file/make-video-file.ts'),
    import('../video-file/load-fonts.ts'),
  ]);
  const response = yield* makeVideoFile(request, await loadFonts());
  context.transfer(response.bytes.buffer);
  return response;
};
