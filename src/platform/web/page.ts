/** What a page is to the web: a visit comes in, an answer goes out. Pages know nothing of the server behind them. */
import type { VNode } from 'preact';

/** The fields of a posted form, as text; a field given several times is a list. */
export type FormBody = Readonly<Record<string, string | readonly string[]>>;

export interface Visit {
  readonly method: 'GET' | 'POST';
  /** The path without its language, e.g. `/report/where`. */
  readonly path: string;
  /** The language that stands in the path; `en` when none does. */
  readonly lang: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly form: FormBody;
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
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: number };

export interface Route {
  readonly method: 'GET' | 'POST';
  /** With `:name` for parameters; without language. */
  readonly path: string;
  /** A stable name for the log and the access matrix, e.g. `report.where.save`. */
  readonly name: string;
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
