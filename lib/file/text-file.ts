/** A file on its way out. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}
