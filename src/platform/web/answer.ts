/** Sends what a page answered. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DoorCookie } from './cookies.ts';
import type { Streams } from './events.ts';
import type { Answer, CookieChange } from './page.ts';
import { sendPage } from './send.ts';

interface AnswerOptions {
  /** Cookie's life in seconds. */
  readonly cookieSeconds: number;
  readonly streams: Streams;
}

/** Does with the door's own cookie what an answer says. */
export function changeCookie(
  reply: FastifyReply,
  change: CookieChange | undefined,
  ours: DoorCookie,
  seconds: number,
): void {
  const common = { path: '/', httpOnly: true, sameSite: 'lax', secure: ours.secure } as const;
  if (change === 'clear') reply.clearCookie(ours.name, common);
  else if (change !== undefined) reply.setCookie(ours.name, change.set, { ...common, maxAge: seconds });
}

/** Sends an answer of any kind; nothing but assets is ever kept by a cache. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  ours: DoorCookie,
  options: AnswerOptions,
) {
  if (answer.kind === 'json')
    return reply
      .code(answer.status ?? 200)
      .header('cache-control', 'no-store')
      .send(answer.body);
  if (answer.kind === 'file')
    return reply
      .type(answer.type)
      .header('cache-control', 'no-store')
      .header(
        'content-disposition',
        `${answer.inPage === true ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
      )
      .send(answer.body);
  if (answer.kind === 'events') return options.streams.open(reply, answer.reader, answer.open);
  changeCookie(reply, answer.cookie, ours, options.cookieSeconds);
  if (answer.kind === 'page') return sendPage(request, reply, answer.status ?? 200, answer.view);
  if (answer.clearSite === true) reply.header('clear-site-data', '"cache", "cookies", "storage"');
  return reply.header('cache-control', 'no-store').redirect(answer.to, 303);
}
