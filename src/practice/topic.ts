/**
 * What people say about one setting. `seen` is told by somebody who looks on, `told` by the person it happens to, `close`
 * by a professional who came nearer, `danger` when it cannot wait. Sentences are templates for `speak`.
 */
export interface Topic {
  seen: readonly string[];
  told: readonly string[];
  close: readonly string[];
  danger: readonly string[];
}
