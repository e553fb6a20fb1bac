/** A source cannot give its contours; the message is a French sentence for the person who builds. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure';
}
