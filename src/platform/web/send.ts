/** Sends a page: rendered, compressed for those who can read it so, never kept by any cache. */

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Below this many bytes compression costs more than it saves. */
const worthCompressing = 700;

/** The best encoding the browser takes. */
export function encodingFor(accepts: string | undefined): 'br' | 'gzip' | undefined {
  const names = (accepts ?? '').split(',').map((part) => part.trim().split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : undefined;
}

/** A whole document as text. */
const renderDocument = (view: VNode): string => `<!DOCTYPE html>\n${renderToString(view)}`;

/** Sends a document with its status. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  view: VNode,
): FastifyReply {
  const plain = Buffer.from(renderDocument(view));
  const encoding =
    plain.length < worthCompressing ? undefined : encodingFor(request.headers['accept-encoding']);
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('vary', 'accept-encoding');
  if (encoding === undefined) return reply.send(plain);
  reply.header('content-encoding', encoding);
  if (encoding === 'gzip') return reply.send(gzipSync(plain, { level: 6 }));
  return reply.send(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }));
}
