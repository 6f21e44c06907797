/** A mail server of the practice county's own: takes every mail on this machine, hands it to whoever keeps it, and sends nothing on. */
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  /** Without its angle brackets. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface LocalPost {
  /** What a mailer is opened with. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Bytes of one mail. */
const mostBytes = 256 * 1024;

async function read(stream: AsyncIterable<Buffer>): Promise<TakenMail | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length <= mostBytes) parts.push(part);
  }
  if (length > mostBytes) return undefined;
  const mail = await PostalMime.parse(Buffer.concat(parts));
  return {
    messageId: (mail.messageId ?? '').replaceAll(/[<>]/g, ''),
    to: mail.to?.map((each) => each.address ?? '').join(', ') ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
  };
}

/** Starts it on loopback; `port` is one of the machine's choice when left out. A mail that cannot be kept is not taken. */
export async function startLocalPost(keep: (mail: TakenMail) => Promise<void>, port = 0): Promise<LocalPost> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: mostBytes,
    closeTimeout: 2_000,
    socketTimeout: 10_000,
    logger: false,
    onData(stream, _session, done) {
      read(stream)
        .then(async (mail) => {
          if (mail === undefined) throw new Error('too long');
          await keep(mail);
        })
        .then(
          () => done(),
          () => done(Object.assign(new Error('not kept'), { responseCode: 451 })),
        );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
