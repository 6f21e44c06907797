/** What a page is to the web: a visit comes in, an answer goes out. Pages know nothing of the server behind them. */
import type { Readable } from 'node:stream';
import type { VNode } from 'preact';

/** The fields of a posted form, as text; a field given several times is a list. */
export type FormBody = Readonly<Record<string, string | readonly string[]>>;

/** One file of a form, read as it arrives. */
export interface IncomingFile {
  /** The form's field. */
  readonly field: string;
  /** As the sender's device calls it: no folders, at most 200 characters. */
  readonly name: string;
  /** What the sender's device says it is: checked, never believed. */
  readonly saysType: string;
  /** Throws `FileTooLarge` once more has come than the route takes; `TooManyFiles` and `TooBusy` before anything has. */
  readonly bytes: AsyncIterable<Buffer>;
}

/** Thrown while reading a file that is larger than its route takes. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/** Thrown while reading a file that is one too many for its form. */
export class TooManyFiles extends Error {
  override readonly name = 'TooManyFiles';
}

/** Thrown while reading a file when too many others are being received. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** How a form takes files. The form's own fields stand before its files, the form token first. */
export interface Upload {
  readonly mostFiles: number;
  /** Of one file, in bytes. */
  readonly mostBytes: number;
  /** Of all files of a form together: more is not even read. */
  readonly mostBytesInAll: number;
  /** Deals with one file to its end; what it gives stands in the visit's `received`, in the order of the form. */
  receive(visit: Visit, file: IncomingFile): Promise<unknown>;
  /** The form broke off, or was refused, after these had been received: nothing of them may stay. */
  takeBack(visit: Visit, received: readonly unknown[]): Promise<void>;
}

export interface Visit {
  readonly method: 'GET' | 'POST';
  /** The path without its language, e.g. `/report/where`. */
  readonly path: string;
  /** The language that stands in the path; `en` when none does. */
  readonly lang: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly form: FormBody;
  /** What the route's `receive` gave for each file of the form. */
  readonly received: readonly unknown[];
  /** The visitor's browser and system in plain words, e.g. `Firefox on Windows`; empty when it does not say. */
  readonly device: string;
  /** This door's own token out of the visitor's cookie, as hexadecimal; undefined when they bring none. */
  readonly token: string | undefined;
  /** A keyed, daily-turning digest of where the request came from: enough to slow someone down, not to find them. */
  readonly source: string;
  /** The hidden field that every form carries; empty while the visitor has no cookie. For `cookie` just given, pass its new value. */
  formToken(forCookie?: string): string;
}

/** What to do with the door's own cookie. */
export type CookieChange = { readonly set: string } | 'clear';

export type Answer =
  | {
      readonly kind: 'page';
      /** The whole document, from `<html>`. */
      readonly view: VNode;
      readonly status?: number;
      readonly cookie?: CookieChange;
      /** At sign-out: asks the browser to forget everything of this site. */
      readonly clearSite?: boolean;
    }
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly cookie?: CookieChange;
      readonly clearSite?: boolean;
    }
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: number }
  | {
      /** A file to keep, or (only what we made ourselves) to show in a page. */
      readonly kind: 'file';
      readonly body: Readable | Buffer;
      readonly type: string;
      /** What the download is called. */
      readonly name: string;
      readonly inPage?: boolean;
    }
  | {
      /** A stream of server-sent events, until either side ends it. */
      readonly kind: 'events';
      /** Whose stream it is, as a digest: nobody has more than a few. */
      readonly reader: string;
      open(stream: EventStream): void;
    };

/** One open stream of events. */
export interface EventStream {
  send(event: string, data?: string): void;
  close(): void;
  /** Called once, however it ended: the reader left, `close`, or the site is shutting down. */
  onClosed(work: () => void): void;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** With `:name` for parameters; without language. */
  readonly path: string;
  /** A stable name for the log and the access matrix, e.g. `report.where.save`. */
  readonly name: string;
  /** Asked for by a page itself and not by its reader: does not keep a session alive. */
  readonly passive?: true;
  /** Only with POST: the form may carry files. */
  readonly upload?: Upload;
  /** Public pages exist in every language; staff pages in English. */
  answer(visit: Visit): Promise<Answer> | Answer;
}

export const page = (view: VNode, options: { status?: number; cookie?: CookieChange } = {}): Answer => ({
  kind: 'page',
  view,
  ...options,
});
export const redirect = (
  to: string,
  options: { cookie?: CookieChange; clearSite?: boolean } = {},
): Answer => ({
  kind: 'redirect',
  to,
  ...options,
});

export const get = (path: string, name: string, answer: Route['answer']): Route => ({
  method: 'GET',
  path,
  name,
  answer,
});
export const post = (path: string, name: string, answer: Route['answer']): Route => ({
  method: 'POST',
  path,
  name,
  answer,
});

/** The text of a field: its first value, or nothing. */
export function field(form: FormBody, name: string): string {
  const value = Object.hasOwn(form, name) ? form[name] : undefined;
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Every value of a field that may be given several times, such as boxes that were ticked. */
export function fields(form: FormBody, name: string): readonly string[] {
  const value = Object.hasOwn(form, name) ? form[name] : undefined;
  return typeof value === 'string' ? [value] : (value ?? []);
}
