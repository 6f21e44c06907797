/** One door's web server: the pipeline on one screen. What it serves is handed in as routes. */
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import type { StreetRing } from '../keys/index.ts';
import { paceOfFiles, paceOfWords, watchBody } from './body-time.ts';
import { doorCookie } from './cookies.ts';
import { makeStreams, type StreamLimits } from './events.ts';
import { answerFault, answerRefusedBody, type FaultLog } from './faults.ts';
import { freeLinesOf } from './free-lines.ts';
import type { Route } from './page.ts';
import { sendPage } from './send.ts';
import { serveRoute, serveUploads } from './serve-route.ts';
import type { StandInPages } from './stand-ins.ts';
import { type UploadLimits, usualUploadLimits } from './upload-slots.ts';
import { readableAddress, stripLanguage, visitOf } from './visit.ts';

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

export interface SiteOptions {
  readonly door: 'public' | 'staff';
  /** How browsers reach this site, e.g. `https://report.example.org`. */
  readonly url: string;
  readonly routes: readonly Route[];
  /** May this language, which is not English, stand before this path? */
  speaks(lang: string, path: string): boolean;
  readonly standIns: StandInPages;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly keys: StreetRing;
  readonly clock: Clock;
  readonly log: FaultLog;
  /** Does the database answer, and is its schema current? */
  healthy(): Promise<boolean>;
  /** Requests a minute from one source. */
  readonly requestsPerMinute: number;
  /** Proxies of ours, whose word on the visitor's address counts; none when there is no proxy. */
  readonly trustProxy: readonly string[];
  /** Cookie's life in seconds. */
  readonly cookieSeconds: number;
  /** When not the usual. */
  readonly uploadLimits?: UploadLimits;
  readonly streamLimits?: StreamLimits;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its forms carry files, so that its bodies may take their time. */
    upload?: true;
  }
}

/** Longest form body: eight fields of 15,000 characters at four bytes, percent-encoded, fit. */
const bodyLimit = 1024 * 1024;

/** Milliseconds in which a request's head must have come. */
const headersTimeout = 30_000;

/** What the router answers by itself passes no hook, so it would go out without the policy that every page carries. */
const lastResortHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Builds the server without listening. */
export async function buildSite(options: SiteOptions): Promise<FastifyInstance> {
  const site = Fastify({
    logger: false,
    trustProxy: options.trustProxy.length > 0 ? [...options.trustProxy] : false,
    bodyLimit,
    // Of the slowest form with files; how long others may take is kept request by request.
    requestTimeout: paceOfFiles.mostSeconds * 1000,
    forceCloseConnections: 'idle',
    rewriteUrl: (request) => readableAddress(stripLanguage(request, options.speaks)),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error, request, reply) => {
      answerRefusedBody(error, visitOf(request, options), request, reply.headers(lastResortHeaders), options);
    },
  });
  site.server.headersTimeout = headersTimeout;
  site.addHook('onRequest', (request, _reply, done) => {
    watchBody(request.raw, request.routeOptions.config.upload === true ? paceOfFiles : paceOfWords);
    done();
  });
  const ours = doorCookie(options.door, options.url);
  await site.register(helmet, securityHeaders(options.url));
  await site.register(cookie);
  await site.register(formbody, { bodyLimit });
  await site.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: 60_000,
    // After the body is read, so that the page that says "wait" can hold what was typed.
    hook: 'preHandler',
    cache: 20_000,
    keyGenerator: (request) => visitOf(request, options).source,
    skipOnError: true,
  });
  site.setErrorHandler((error, request, reply) =>
    answerFault(error, visitOf(request, options), request, reply, options),
  );
  site.setNotFoundHandler((request, reply) =>
    sendPage(request, reply, 404, options.standIns.notFound(visitOf(request, options))),
  );
  site.get('/health', { config: { rateLimit: false } }, async (_request, reply) => {
    const well = await options.healthy().catch(() => false);
    return reply
      .code(well ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(well ? { status: 'ok', door: options.door } : { status: 'unavailable', door: options.door });
  });
  for (const [href, asset] of options.assets) serveAsset(site, href, asset);
  const streams = makeStreams(options.streamLimits);
  const freeLines = freeLinesOf(site.server);
  // Before the server waits for requests in hand: a stream would keep it waiting for ever, and a line on which nothing is asked.
  site.addHook('preClose', async () => {
    streams.endAll();
    freeLines();
  });
  const serving = { ...options, streams };
  for (const route of options.routes) if (route.upload === undefined) serveRoute(site, route, ours, serving);
  await serveUploads(site, options.routes, ours, serving, options.uploadLimits ?? usualUploadLimits);
  return site;
}

function serveAsset(site: FastifyInstance, href: string, asset: Asset): void {
  site.get(href, { config: { rateLimit: false } }, (request, reply) => {
    const accepts = request.headers['accept-encoding'] ?? '';
    reply
      .type(asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    if (asset.br !== undefined && accepts.includes('br'))
      return reply.header('content-encoding', 'br').send(asset.br);
    if (asset.gzip !== undefined && accepts.includes('gzip'))
      return reply.header('content-encoding', 'gzip').send(asset.gzip);
    return reply.send(asset.body);
  });
}

function securityHeaders(url: string) {
  const secure = url.startsWith('https:');
  const self = ["'self'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        formAction: self,
        manifestSrc: self,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    xFrameOptions: { action: 'deny' as const },
  };
}
