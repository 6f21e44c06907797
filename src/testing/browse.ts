/** Goes through a site as a browser without script would: keeps the cookie, follows redirects, sends forms as they stand. */
import type { FastifyInstance } from 'fastify';
import { type PageRead, readPage } from './page.ts';

/** A file as it is chosen in a form. */
export interface ChosenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What is typed or chosen, by field; of boxes of which several are ticked, each. */
type Typed = Readonly<Record<string, string | readonly string[]>>;
const pairsOf = (fields: Typed): string[][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each]),
  );

export interface Browsing {
  /** Opens an address and whatever it leads to. */
  open(path: string): Promise<PageRead>;
  /** Presses the button with these words, with some fields filled in and some files chosen, and follows. */
  press(page: PageRead, button: string, filledIn?: Typed, files?: readonly ChosenFile[]): Promise<PageRead>;
  /** Sends fields to an address as a form of the site would, or without its token. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<PageRead>;
  /** Where the last answer came from, with its query. */
  readonly at: string;
  /** The door's cookie as `name=value`. */
  cookie: string | undefined;
  /** The headers of the last answer. */
  readonly headers: Readonly<Record<string, unknown>>;
}

const mostRedirects = 5;

/** A browser with an empty cookie jar. */
export function browse(site: FastifyInstance): Browsing {
  let at = '/';
  let headers: Readonly<Record<string, unknown>> = {};
  const browsing: Browsing = {
    cookie: undefined,
    get at() {
      return at;
    },
    get headers() {
      return headers;
    },
    open: (path) => go({ method: 'GET', path }, 0),
    press: (page, button, filledIn = {}, files) => {
      const form = page.formWith(button);
      const pressed = form.buttons.find((each) => each.text === button);
      const own = pressed?.name === undefined ? {} : { [pressed.name]: pressed.value ?? '' };
      const fields = { ...form.fields, ...filledIn, ...own };
      if (form.method === 'get')
        return go({ method: 'GET', path: `${form.action}?${new URLSearchParams(pairsOf(fields))}` }, 0);
      const sent = files && { field: form.fileField ?? 'no field for files', files };
      return go({ method: 'POST', path: form.action, fields, sent }, 0);
    },
    send: (path, fields) => go({ method: 'POST', path, fields }, 0),
  };

  async function go(
    request: {
      method: 'GET' | 'POST';
      path: string;
      fields?: Typed;
      sent?: { field: string; files: readonly ChosenFile[] } | undefined;
    },
    redirects: number,
  ): Promise<PageRead> {
    at = request.path;
    const body = await bodyOf(request);
    const answer = await site.inject({
      method: request.method,
      url: request.path.split('#')[0] ?? '/',
      headers: {
        ...(browsing.cookie === undefined ? {} : { cookie: browsing.cookie }),
        ...body?.headers,
      },
      ...(body === undefined ? {} : { payload: body.payload }),
    });
    headers = answer.headers;
    for (const cookie of answer.cookies)
      browsing.cookie = cookie.value === '' ? undefined : `${cookie.name}=${cookie.value}`;
    const next = answer.headers.location;
    if (typeof next === 'string' && redirects < mostRedirects)
      return go({ method: 'GET', path: next }, redirects + 1);
    return readPage(answer.body, answer.statusCode);
  }

  return browsing;
}

/** A form as it travels: as words, or in parts where files go with it. */
export async function bodyOf(request: {
  readonly fields?: Typed;
  readonly sent?: { readonly field: string; readonly files: readonly ChosenFile[] } | undefined;
}): Promise<{ headers: Record<string, string>; payload: string | Buffer } | undefined> {
  if (request.fields === undefined) return undefined;
  if (request.sent === undefined)
    return {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(new URLSearchParams(pairsOf(request.fields))),
    };
  const form = new FormData();
  for (const [name = '', value = ''] of pairsOf(request.fields)) form.append(name, value);
  for (const { name, type, bytes } of request.sent.files)
    form.append(request.sent.field, new Blob([new Uint8Array(bytes)], { type }), name);
  const parts = new Response(form);
  return {
    headers: { 'content-type': parts.headers.get('content-type') ?? '' },
    payload: Buffer.from(await parts.arrayBuffer()),
  };
}
