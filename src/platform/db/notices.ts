/** Tells whoever listens that something in the database may have changed; what, nobody is told. */
export interface Notices {
  /** Calls `work` at each notice until the function that is given back is called. */
  listen(work: () => void): () => void;
}

/** Nobody tells anything: whoever would listen asks by itself now and then. */
export const noNotices: Notices = { listen: () => () => undefined };
