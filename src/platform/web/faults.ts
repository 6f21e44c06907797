/** The last resort of every request: refusals become pages, faults are logged with a reference and apologised for. */
import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type RefusalCode } from '../refusal.ts';
import type { Visit } from './page.ts';
import { sendPage } from './send.ts';
import type { StandInPages } from './stand-ins.ts';

/** Where faults are told: a code, a reference and the name of the error, never its text. */
export interface FaultLog {
  fault(reference: string, route: string, error: unknown): void;
}

interface FaultOptions {
  readonly standIns: StandInPages;
  readonly log: FaultLog;
}

/** From outside, not found and not allowed look the same. */
const statusOf: Readonly<Record<RefusalCode, number>> = {
  'not-found': 404,
  'not-allowed': 404,
  'not-signed-in': 401,
  'changed-meanwhile': 409,
  'bad-request': 400,
  'too-many': 429,
};

/** A reference that a member of the public can read out over the telephone. */
const newReference = (): string => randomBytes(5).toString('hex').toUpperCase();

const isHttpError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';

/** A request that the server could not even read: too large, not a form, an impossible address. */
export function answerRefusedBody(
  error: FastifyError,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  options: FaultOptions,
) {
  const status =
    error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
      ? error.statusCode
      : 400;
  return sendPage(request, reply, status, options.standIns.unreadable(visit, status));
}

/** Anything thrown while answering. */
export function answerFault(
  error: unknown,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  options: FaultOptions,
) {
  if (error instanceof Refusal) return answerRefusal(error.code, visit, request, reply, options);
  if (isHttpError(error) && error.statusCode === 429) {
    const wait = Number(reply.getHeader('retry-after') ?? 60);
    return sendPage(request, reply, 429, options.standIns.slowDown(visit, wait));
  }
  if (isHttpError(error) && error.statusCode !== undefined && error.statusCode < 500)
    return answerRefusedBody(error, visit, request, reply, options);
  const reference = newReference();
  options.log.fault(reference, request.routeOptions.url ?? 'none', error);
  return sendPage(request, reply, 503, options.standIns.fault(visit, reference));
}

function answerRefusal(
  code: RefusalCode,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  options: FaultOptions,
) {
  const { standIns } = options;
  const status = statusOf[code];
  if (code === 'not-signed-in') return sendPage(request, reply, status, standIns.signedOut(visit));
  if (code === 'too-many') return sendPage(request, reply, status, standIns.slowDown(visit, 60));
  if (code === 'bad-request') return sendPage(request, reply, status, standIns.unreadable(visit, status));
  if (code === 'changed-meanwhile') return sendPage(request, reply, status, standIns.formExpired(visit));
  return sendPage(request, reply, status, standIns.notFound(visit));
}
