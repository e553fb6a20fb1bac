/** A failure that its message explains in one French sentence: shown alone, without a stack. */
export class PlainFailure extends Error {}

/**
 * The one sentence that says what went wrong to the person at the keyboard.
 * @param {unknown} error
 * @returns {string}
 */
export function plainSentence(error) {
  if (error instanceof PlainFailure) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return 'Ce dossier est en lecture seule : copiez le projet dans un dossier où vous pouvez écrire, puis relancez.';
  }
  if (code === 'ENOSPC') return 'Le disque est plein : libérez de la place, puis relancez.';
  return (
    `Erreur inattendue : ${error instanceof Error ? error.message : String(error)}`.split('\n', 1)[0] ?? ''
  );
}
