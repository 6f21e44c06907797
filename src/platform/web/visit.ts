/** Makes a visit out of a request. Headers are read here and in site.ts, and nowhere else. */
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { StreetRing } from '../keys/index.ts';
import { langOfPath } from '../words/index.ts';
import { doorCookie, readToken } from './cookies.ts';
import { deviceOf } from './device.ts';
import { makeFormToken } from './forgery.ts';
import type { FormBody, Visit } from './page.ts';
import { sourceOf } from './source.ts';

interface VisitOptions {
  readonly door: 'public' | 'staff';
  readonly url: string;
  readonly keys: StreetRing;
  readonly clock: Clock;
}

const languageOf = new WeakMap<IncomingMessage, string>();

/** An address's path alone, without a slash at its end. */
const pathOf = (url: string): string => (url.split(/[?#]/)[0] ?? '/').replace(/(.)\/$/, '$1');

/** Takes a language off the front of the path, and remembers it for the visit. */
export function stripLanguage(
  request: IncomingMessage,
  speaks: (lang: string, path: string) => boolean,
): string {
  const url = request.url ?? '/';
  const { lang, rest } = langOfPath(url);
  if (lang === 'en' || !speaks(lang, pathOf(rest))) return url;
  languageOf.set(request, lang);
  return rest;
}

/**
 * The router answers an address with broken percent signs by itself, past every hook. It is asked for as an address that does
 * not exist instead, so that the answer is a page of ours, with its policy and its place in the limit on requests.
 */
export function readableAddress(url: string): string {
  try {
    decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    return url;
  } catch {
    return '/unreadable-address';
  }
}

const isField = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));

/** Own fields that are text or lists of text; NUL, which no database takes, is dropped from them. */
function textFields(from: unknown): FormBody {
  if (typeof from !== 'object' || from === null) return {};
  const clean = (text: string) => text.replaceAll('\0', '').toWellFormed();
  return Object.fromEntries(
    Object.entries(from).flatMap(([name, value]) =>
      isField(value) ? [[name, typeof value === 'string' ? clean(value) : value.map(clean)]] : [],
    ),
  );
}

const firsts = (form: FormBody): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? value : (value[0] ?? '')]),
  );

/** The visit that a request is. */
export function visitOf(request: FastifyRequest, options: VisitOptions): Visit {
  const cookies: Readonly<Record<string, string | undefined>> = request.cookies ?? {};
  const token = readToken(cookies[doorCookie(options.door, options.url).name]);
  const day = options.clock.now().toISOString().slice(0, 10);
  const path = pathOf(request.url);
  return {
    method: request.method === 'POST' ? 'POST' : 'GET',
    path,
    lang: languageOf.get(request.raw) ?? 'en',
    params: firsts(textFields(request.params)),
    query: firsts(textFields(request.query)),
    form: textFields(request.body),
    received: [],
    get device() {
      // The street is asked for nothing about itself.
      return options.door === 'staff' ? deviceOf(request.headers['user-agent']) : '';
    },
    token,
    get source() {
      return options.keys.webDigest('source', `${day} ${sourceOf(request.ip)}`).toString('base64url');
    },
    formToken: (forCookie = token) => (forCookie === undefined ? '' : makeFormToken(options.keys, forCookie)),
  };
}
