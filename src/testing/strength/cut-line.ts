/** A line to the database that can be cut and mended: a test's way to a server that is away for a while. */
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CutLine {
  /** The address of the database over this line. */
  readonly url: string;
  /** Breaks every connection and answers no new one. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Lays a line to the server of an address, whether that is reached by socket or by host and port. */
export async function layLine(url: string): Promise<CutLine> {
  const real = new URL(url);
  const socketFolder = real.searchParams.get('host');
  const port = real.port === '' ? 5432 : Number(real.port);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far =
      socketFolder === null
        ? connect({ host: real.hostname, port })
        : connect(join(socketFolder, `.s.PGSQL.${port}`));
    for (const end of [near, far]) {
      open.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        open.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-line-'));
  const line = new URL(url);
  if (socketFolder === null) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    line.hostname = '127.0.0.1';
    line.port = String((server.address() as AddressInfo).port);
  } else {
    await new Promise<void>((resolve) => server.listen(join(folder, `.s.PGSQL.${port}`), resolve));
    line.searchParams.set('host', folder);
  }
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: line.href,
    cut() {
      isCut = true;
      cutAll();
    },
    mend() {
      isCut = false;
    },
    async close() {
      cutAll();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
