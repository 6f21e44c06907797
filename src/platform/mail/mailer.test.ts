import { createServer, type Server, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { ownCertificate } from '../../testing/own-certificate.ts';
import { type Mail, openMailer, startLocalPost, type TakenMail } from './index.ts';

const mail: Mail = {
  id: '8ea72816-f237-4e36-aa6a-f058ba66e28b',
  to: 'joan@police.example',
  subject: 'You can sign in',
  text: 'Grüße 🦊\n\nhttps://desk.example.org/join/abc\n.\nA line that begins with a dot.\n',
};
const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Tries to hand a mail over; gives the code of what went wrong. */
async function codeFrom(url: string, patience?: number): Promise<string | undefined> {
  const mailer = openMailer(url, 'plainsight@desk.example', patience);
  try {
    await mailer.send(mail);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  } finally {
    mailer.close();
  }
}

/** Another name for this machine, as if it were another. */
const elsewhere = '127.0.0.2';

async function smtp(
  options: ConstructorParameters<typeof SMTPServer>[0],
  host = '127.0.0.1',
): Promise<number> {
  const server = new SMTPServer({ logger: false, ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, host, () => resolve()));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return portOf(server.server);
}

/** A port on which somebody answers as `talk` does. */
async function talker(talk: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return portOf(server);
}

test('a mail arrives as it was written, bears its own id, and says that a machine sent it', async () => {
  const taken: TakenMail[] = [];
  const post = await startLocalPost(async (each) => void taken.push(each));
  closing.push(post.stop);
  expect(await codeFrom(post.url)).toBeUndefined();
  expect(taken).toEqual([
    { messageId: `${mail.id}@desk.example`, to: mail.to, subject: mail.subject, text: mail.text },
  ]);
});

test('what goes wrong is a code: away, silent, talking nonsense, hanging up, refusing', async () => {
  const patience = 400;
  const gone = await talker(() => undefined);
  await closing.pop()?.();
  expect(await codeFrom(`smtp://127.0.0.1:${gone}`, patience)).toBe('mail-unreachable');
  const silent = await talker(() => undefined);
  const began = performance.now();
  expect(await codeFrom(`smtp://127.0.0.1:${silent}`, patience)).toBe('mail-unreachable');
  expect(performance.now() - began).toBeLessThan(5_000);
  const nonsense = await talker((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
  expect(await codeFrom(`smtp://127.0.0.1:${nonsense}`, patience)).toBe('mail-unreachable');
  const hangsUp = await talker((socket) => socket.end('220 hello\r\n'));
  expect(await codeFrom(`smtp://127.0.0.1:${hangsUp}`, patience)).toBe('mail-unreachable');
  expect(await codeFrom(`smtps://127.0.0.1:${silent}`, patience)).toBe('mail-unreachable');
  const later = await smtp({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, done) => done(Object.assign(new Error('later'), { responseCode: 451 })),
  });
  expect(await codeFrom(`smtp://127.0.0.1:${later}`)).toBe('mail-unreachable');
  const never = await smtp({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('never'), { responseCode: 550 })),
  });
  expect(await codeFrom(`smtp://127.0.0.1:${never}`)).toBe('mail-refused');
});

test('the login of the address is used, and a refused one has a code of its own', async () => {
  const logins: string[] = [];
  const port = await smtp({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password }, _session, done) {
      logins.push(`${username}:${password}`);
      if (password === 'right/1') done(null, { user: username });
      else done(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onData: (stream, _session, done) => void stream.resume().once('end', () => done()),
  });
  expect(await codeFrom(`smtp://desk%40example:right%2F1@127.0.0.1:${port}`)).toBeUndefined();
  expect(await codeFrom(`smtp://desk%40example:wrong@127.0.0.1:${port}`)).toBe('mail-sign-in-refused');
  expect(logins[0]).toBe('desk@example:right/1');
});

test('to any machine but this one nothing is handed over without TLS', async () => {
  const taken: string[] = [];
  let asked = 0;
  const port = await smtp(
    {
      disabledCommands: ['AUTH', 'STARTTLS'],
      onConnect: (_session, done) => {
        asked += 1;
        done();
      },
      onData: (stream, session, done) => {
        taken.push(...session.envelope.rcptTo.map(({ address }) => address));
        stream.resume().once('end', () => done());
      },
    },
    elsewhere,
  );
  expect(await codeFrom(`smtp://${elsewhere}:${port}`)).toBe('mail-unreachable');
  expect([asked, taken]).toEqual([1, []]);
});

test('over TLS, from the start or by STARTTLS, a mail is handed to the machine that its certificate names, and to no other', async () => {
  const taken: string[] = [];
  const serve = (secure: boolean, host: string, certificate: { key: string; cert: string }) =>
    smtp(
      {
        ...certificate,
        secure,
        disabledCommands: ['AUTH'],
        onData: (stream, session, done) => {
          taken.push(`${session.secure ? 'sealed' : 'open'} to ${session.envelope.rcptTo[0]?.address}`);
          stream.resume().once('end', () => done());
        },
      },
      host,
    );
  const certificate = ownCertificate([elsewhere]);
  const [secure, upgraded, stranger] = await Promise.all([
    serve(true, elsewhere, certificate),
    serve(false, elsewhere, certificate),
    serve(true, '127.0.0.3', certificate),
  ]);
  expect(await codeFrom(`smtps://${elsewhere}:${secure}`)).toBe('mail-unreachable');
  expect(await codeFrom(`smtp://${elsewhere}:${upgraded}`)).toBe('mail-unreachable');
  const known = getCACertificates('default');
  setDefaultCACertificates([...known, certificate.cert]);
  try {
    expect(await codeFrom(`smtps://127.0.0.3:${stranger}`)).toBe('mail-unreachable');
    expect(taken).toEqual([]);
    expect(await codeFrom(`smtps://${elsewhere}:${secure}`)).toBeUndefined();
    expect(await codeFrom(`smtp://${elsewhere}:${upgraded}`)).toBeUndefined();
  } finally {
    setDefaultCACertificates(known);
  }
  expect(taken).toEqual([`sealed to ${mail.to}`, `sealed to ${mail.to}`]);
});
