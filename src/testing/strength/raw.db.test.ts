import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { freshDatabase } from '../database.ts';
import { partnershipIn } from '../partnership.ts';
import { publicSiteOver } from '../public-site.ts';
import { staffSiteOver } from '../staff-site.ts';
import { dice } from './dice.ts';
import { rawBytes } from './raw-bytes.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const desk = await staffSiteOver(database, given.keysDir);

/** Throws bytes at a port, says no more, and gives all that comes back until the other side is done or a second has passed. */
async function thrown(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' });
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => void parts.push(part));
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.end(bytes);
  socket.setTimeout(1000, () => socket.destroy());
  await closed;
  return Buffer.concat(parts).toString('latin1');
}

test.each([
  ['public', street],
  ['staff', desk],
] as const)(
  '300 broken requests, byte by byte, leave the %s site standing and make it say nothing of itself [R14]',
  async (_, { site, faults }: { site: FastifyInstance; faults: readonly unknown[] }) => {
    await site.listen({ port: 0, host: '127.0.0.1' });
    const { port } = site.server.address() as AddressInfo;
    const chance = dice(77);
    const wrong: string[] = [];
    for (let number = 0; number < 300; number++) {
      const bytes = rawBytes(chance);
      const said = await thrown(port, bytes);
      const statuses = [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((found) => Number(found[1]));
      if (statuses.some((status) => status >= 500))
        wrong.push(`${statuses.join()} to ${String(bytes).slice(0, 80)}`);
      if (/\n\s+at |node_modules|x-powered-by|server: /i.test(said)) wrong.push(said.slice(0, 200));
    }
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    expect(await thrown(port, 'GET /health HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')).toContain(
      '"status":"ok"',
    );
  },
);
