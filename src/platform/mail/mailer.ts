/** Hands mail over to a mail server. Plain text only; every wait has an end; what goes wrong is told as a code, never as a text. */
import { createTransport } from 'nodemailer';

export interface Mail {
  /** The same for the same mail, however often it is handed over, so that a repeat is recognisable: the part before the @. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** @throws {MailFault} */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** A mail that was not taken. `mail-refused`: this one alone, by the server's own word; everything else may come right by itself. */
export type MailFaultCode = 'mail-unreachable' | 'mail-sign-in-refused' | 'mail-refused' | 'mail-not-set-up';

export class MailFault extends Error {
  override readonly name = 'MailFault';
  readonly code: MailFaultCode;
  constructor(code: MailFaultCode) {
    super(code);
    this.code = code;
  }
}

/** Milliseconds before a step of handing over is given up. */
const mostPatience = 10_000;

const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);

function faultOf(error: unknown): MailFault {
  if (!(error instanceof Error)) return new MailFault('mail-unreachable');
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (code === 'EAUTH') return new MailFault('mail-sign-in-refused');
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return new MailFault(
      typeof responseCode === 'number' && responseCode >= 500 ? 'mail-refused' : 'mail-unreachable',
    );
  return new MailFault('mail-unreachable');
}

/**
 * A mailer over `smtps://` (TLS from the start) or `smtp://` (TLS by STARTTLS, without which nothing is handed over, except to this
 * very machine). `from`: the address that mails come from. `patience`: milliseconds that each step may take.
 */
export function openMailer(smtpUrl: string, from: string, patience: number = mostPatience): Mailer {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const local = isLocal(url.hostname);
  const transport = createTransport({
    host: url.hostname.replaceAll(/[[\]]/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !local,
    tls: { minVersion: 'TLSv1.2' },
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    ...(!secure && local ? { ignoreTLS: true } : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text }) {
      try {
        await transport.sendMail({
          from: { name: 'Plainsight', address: from },
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${from.split('@')[1] ?? 'plainsight'}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
      } catch (error) {
        throw faultOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A mailer where none is set up: every mail waits. */
export const noMailer: Mailer = {
  send: () => Promise.reject(new MailFault('mail-not-set-up')),
  close: () => undefined,
};
