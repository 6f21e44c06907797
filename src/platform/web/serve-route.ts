/** Puts a route behind a server: is the form ours, then the page's own answer. */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { StreetRing } from '../keys/index.ts';
import { sendAnswer } from './answer.ts';
import type { DoorCookie } from './cookies.ts';
import { answerCutOff } from './cut-off.ts';
import { bodyBeforeEnd } from './early-answer.ts';
import type { Streams } from './events.ts';
import { formTokenHolds, sameSite } from './forgery.ts';
import { type Answer, field, type Route, type Upload, type Visit } from './page.ts';
import { sendPage } from './send.ts';
import type { StandInPages } from './stand-ins.ts';
import { type Forged, readUploadForm } from './upload-form.ts';
import { makeUploadSlots, type UploadLimits, type UploadSlots } from './upload-slots.ts';
import { visitOf } from './visit.ts';

export interface ServeOptions {
  readonly door: 'public' | 'staff';
  readonly url: string;
  readonly keys: StreetRing;
  readonly clock: Clock;
  readonly standIns: StandInPages;
  readonly cookieSeconds: number;
  readonly streams: Streams;
}

/** Why a form is not ours; undefined when it is. */
function whyForged(request: FastifyRequest, visit: Visit, options: ServeOptions): Forged | undefined {
  const { origin } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  if (!sameSite({ origin, fetchSite: String(fetchSite ?? '') || undefined }, options.url))
    return 'other-site';
  const held =
    visit.token === undefined || formTokenHolds(options.keys, visit.token, field(visit.form, 'form-token'));
  return held ? undefined : 'token';
}

function turnAway(
  why: Forged,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ServeOptions,
): FastifyReply {
  const visit = visitOf(request, options);
  return why === 'other-site'
    ? sendPage(request, reply, 403, options.standIns.unreadable(visit, 403))
    : sendPage(request, reply, 409, options.standIns.formExpired(visit));
}

/** Serves a route whose form carries no files. */
export function serveRoute(
  site: FastifyInstance,
  route: Route,
  ours: DoorCookie,
  options: ServeOptions,
): void {
  site.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const visit = visitOf(request, options);
      const forged = route.method === 'POST' ? whyForged(request, visit, options) : undefined;
      if (forged !== undefined) return turnAway(forged, request, reply, options);
      return sendAnswer(request, reply, await route.answer(visit), ours, options);
    },
  });
}

/** Serves routes whose forms carry files, in a part of the server of their own: nowhere else are such forms read. */
export async function serveUploads(
  site: FastifyInstance,
  routes: readonly Route[],
  ours: DoorCookie,
  options: ServeOptions,
  limits: UploadLimits,
): Promise<void> {
  const slots = makeUploadSlots(limits);
  await site.register(async (uploads) => {
    await uploads.register(multipart);
    uploads.addHook('onSend', async (request, reply, payload) => {
      // A redirect has no body; one byte of it makes its head go out at once.
      const body = payload === undefined || payload === null || payload === '' ? '\n' : payload;
      if (request.raw.complete || !(typeof body === 'string' || Buffer.isBuffer(body))) return payload;
      reply.header('connection', 'close').header('content-length', Buffer.byteLength(body));
      return bodyBeforeEnd(body, request.raw);
    });
    for (const route of routes)
      if (route.upload !== undefined) serveUpload(uploads, route, route.upload, ours, options, slots);
  });
}

function serveUpload(
  site: FastifyInstance,
  route: Route,
  upload: Upload,
  ours: DoorCookie,
  options: ServeOptions,
  slots: UploadSlots,
): void {
  site.route({
    method: 'POST',
    url: route.path,
    config: { upload: true },
    handler: async (request, reply) => {
      const visitNow = () => visitOf(request, options);
      const whyNot = () => whyForged(request, visitNow(), options);
      const { source } = visitNow();
      const read = request.isMultipart()
        ? await readUploadForm(request, {
            upload,
            visit: visitNow,
            whyForged: whyNot,
            takeSlot: () => slots.take(source),
            allowsFile: () => slots.allows(source, options.clock.now()),
          })
        : (whyNot() ?? { received: [], cutOff: false });
      if (typeof read === 'string') return turnAway(read, request, reply, options);
      const visit: Visit = { ...visitNow(), received: read.received };
      let answer: Answer;
      try {
        answer = await route.answer(visit);
      } catch (error) {
        await upload.takeBack(visit, read.received);
        throw error;
      }
      return read.cutOff
        ? answerCutOff(site, { request, reply, visit }, answer, ours, options)
        : sendAnswer(request, reply, answer, ours, options);
    },
  });
}
