/** A plain HTTP client with kept-alive connections: as little of its own as can be, so that the server is what is measured. */
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookie: string | undefined;
  readonly body: string;
}

export interface Sending {
  readonly path: string;
  readonly from: string;
  readonly cookie?: string | undefined;
  readonly form?: Readonly<Record<string, string>>;
}

/** Clients of one site, at most so many connections. */
export function clientsOf(
  baseUrl: string,
  connections: number,
): { send(it: Sending): Promise<Answer>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(baseUrl);
  const send = ({ path, from, cookie, form }: Sending) =>
    new Promise<Answer>((resolve, reject) => {
      const body = form === undefined ? undefined : String(new URLSearchParams(form));
      const asked = request(
        {
          agent,
          hostname,
          port,
          path,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            'x-forwarded-for': from,
            ...(cookie === undefined ? {} : { cookie }),
            ...(body === undefined
              ? {}
              : {
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': Buffer.byteLength(body),
                }),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => void parts.push(part));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              location: answer.headers.location,
              cookie: answer.headers['set-cookie']?.[0]?.split(';')[0],
              body: Buffer.concat(parts).toString(),
            }),
          );
          answer.on('error', reject);
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  return { send, close: () => agent.destroy() };
}
