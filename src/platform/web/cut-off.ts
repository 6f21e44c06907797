/**
 * What answers a form of which only the beginning was read. A browser that could not send a form whole shows an answer to it only when
 * that is an error (4xx): so a page goes out as 413, and instead of a redirect the very page that it leads to.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { changeCookie, sendAnswer } from './answer.ts';
import type { DoorCookie } from './cookies.ts';
import type { Answer, Visit } from './page.ts';
import { sendPage } from './send.ts';
import type { StandInPages } from './stand-ins.ts';

type CutOffOptions = Parameters<typeof sendAnswer>[4] & { readonly standIns: StandInPages };

/** Sends the answer to such a form; `visit` is the form's. */
export async function answerCutOff(
  site: FastifyInstance,
  to: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly visit: Visit },
  answer: Answer,
  ours: DoorCookie,
  options: CutOffOptions,
) {
  const { request, reply, visit } = to;
  if (answer.kind === 'page') return sendAnswer(request, reply, { status: 413, ...answer }, ours, options);
  if (answer.kind !== 'redirect') return sendAnswer(request, reply, answer, ours, options);
  const { cookie } = answer;
  const token = cookie === undefined || cookie === 'clear' ? visit.token : cookie.set;
  const shown = await site.inject({
    url: answer.to,
    remoteAddress: request.ip,
    headers: token === undefined ? {} : { cookie: `${ours.name}=${token}` },
  });
  changeCookie(reply, cookie, ours, options.cookieSeconds);
  if (shown.statusCode !== 200) return sendPage(request, reply, 413, options.standIns.unreadable(visit, 413));
  return reply
    .code(413)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(shown.rawPayload);
}
