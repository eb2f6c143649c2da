/** A file someone sent, already on disk and removed when the reply is sent. */
export type Upload = {
  /** The question it answers. */
  field: string;
  /** As the sender called it: for showing, never for a path. */
  name: string;
  path: string;
  bytes: number;
};
