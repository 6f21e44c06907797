import Fastify from 'fastify';
import { expect, test } from 'vitest';
import type { DoorKnown } from './hostile-requests.ts';
import { attack } from './hostile-verdict.ts';

const door: DoorKnown = {
  pages: ['/page'],
  forms: ['/form'],
  fields: ['words'],
  cookieName: 'plainsight-report',
  own: [{ cookie: 'a', token: () => 'b' }],
};
const few = { requests: 400, seed: 5, secrets: ['zzsecret'] };

test('a site that gives back what it is sent, shows its errors, leads away or tells a secret does not pass', async () => {
  const site = Fastify();
  site.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  site.get('/page', (request, reply) =>
    reply.type('text/html').send(`<p>${JSON.stringify(request.query)} zzsecret</p>`),
  );
  site.post('/form', (request, reply) => {
    if (String(request.body).includes('sleep')) throw new Error('broken');
    return reply
      .type('text/html')
      .header('location', '//evil.example')
      .send(decodeURIComponent(String(request.body).replaceAll('%', '')));
  });
  const { wrongs } = await attack(site, door, few);
  const kinds = wrongs.map((wrong) => wrong.split(' ').slice(0, 2).join(' '));
  expect(new Set(kinds)).toContain('shows zzsecret,');
  expect(new Set(kinds)).toContain('leads away');
  expect(new Set(kinds)).toContain('has no');
});

test('a site that refuses everything passes', async () => {
  const site = Fastify({
    frameworkErrors: (_error, _request, reply) => {
      reply.raw.writeHead(400).end();
    },
  });
  site.setNotFoundHandler((_, reply) => reply.code(404).type('text/plain').send('no'));
  site.setErrorHandler((_error, _request, reply) => reply.code(400).type('text/plain').send('no'));
  expect((await attack(site, door, few)).wrongs).toEqual([]);
});
