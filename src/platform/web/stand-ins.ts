import type { VNode } from 'preact';
import type { Visit } from './page.ts';

/** The pages that stand in for the one asked for. Each is a whole document. */
export interface StandInPages {
  notFound(visit: Visit): VNode;
  /** Something of ours broke; shows the reference, and what was typed when a form was sent. */
  fault(visit: Visit, reference: string): VNode;
  /** The form was made too long ago: shows that nothing is lost and sends it again on one press. */
  formExpired(visit: Visit): VNode;
  /** Too many requests: try again after so many seconds. */
  slowDown(visit: Visit, waitSeconds: number): VNode;
  /** The request itself could not be read: too large, or not a form. */
  unreadable(visit: Visit, status: number): VNode;
  /** Signed out, or never signed in; staff site only. */
  signedOut(visit: Visit): VNode;
}
