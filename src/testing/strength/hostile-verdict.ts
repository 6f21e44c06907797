/** What no answer to a hostile request may do. */
import type { FastifyInstance } from 'fastify';
import { dice } from './dice.ts';
import { type DoorKnown, type HostileRequest, hostileRequest } from './hostile-requests.ts';
import { markup } from './hostile-values.ts';

export interface HostileRun {
  readonly requests: number;
  /** Each as one line: what was wrong, and the request that did it. */
  readonly wrongs: readonly string[];
  readonly slowestMs: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

/** Longest that an answer may take. Whoever is slower is asked again: a busy machine is slow once, a trap each time. */
const slow = 1000;
const turns = 3;
const stack =
  /\n\s+at [\w.<>[\] ]+ \(|node_modules|node:internal|DatabaseError|TypeError|SyntaxError|RangeError|ZodError|\.tsx?:\d+/;

interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function wrongIn(answer: Answered, tookMs: number, cookieName: string, secrets: readonly string[]): string[] {
  const { headers, body } = answer;
  const location = headers['location'];
  const cookies = [headers['set-cookie'] ?? []].flat().map(String);
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html');
  return [
    ...(answer.statusCode >= 500 ? [`answered ${answer.statusCode}`] : []),
    ...(tookMs > slow ? [`took ${Math.round(tookMs)} ms`] : []),
    ...(stack.test(body) ? ['shows a stack or an error of ours'] : []),
    ...markup.filter((sign) => body.includes(sign)).map((sign) => `gives back ${sign}`),
    ...secrets
      .filter((secret) => body.includes(secret))
      .map((secret) => `shows ${secret}, which is another's`),
    ...(typeof location === 'string' && !/^\/(?![/\\])/.test(location) ? [`leads away to ${location}`] : []),
    ...cookies.filter((cookie) => !cookie.startsWith(`${cookieName}=`)).map((cookie) => `sets ${cookie}`),
    ...(isPage && headers['content-security-policy'] === undefined ? ['has no content policy'] : []),
  ];
}

const shown = (request: HostileRequest) =>
  JSON.stringify({ ...request, payload: String(request.payload ?? '').slice(0, 200) }).slice(0, 500);

async function askedOf(
  site: FastifyInstance,
  request: HostileRequest,
  turn = 1,
): Promise<{ readonly answer: Answered; readonly took: number }> {
  const began = performance.now();
  const answer = await site.inject(request);
  const took = performance.now() - began;
  return took > slow && turn < turns ? askedOf(site, request, turn + 1) : { answer, took };
}

/** Sends so many hostile requests, one after the other, and judges every answer. */
export async function attack(
  site: FastifyInstance,
  door: DoorKnown,
  of: { readonly requests: number; readonly seed: number; readonly secrets: readonly string[] },
): Promise<HostileRun> {
  const chance = dice(of.seed);
  const wrongs: string[] = [];
  const byStatus: Record<string, number> = {};
  let slowestMs = 0;
  for (let number = 0; number < of.requests; number++) {
    const request = hostileRequest(chance, door);
    const { answer, took } = await askedOf(site, request);
    slowestMs = Math.max(slowestMs, took);
    byStatus[answer.statusCode] = (byStatus[answer.statusCode] ?? 0) + 1;
    for (const wrong of wrongIn(answer, took, door.cookieName, of.secrets))
      wrongs.push(`${wrong}: ${shown(request)}`);
  }
  return { requests: of.requests, wrongs, slowestMs: Math.round(slowestMs), byStatus };
}
