/** People who report over the web while the service is killed under their hands, and who do not give up. */
import { setTimeout as wait } from 'node:timers/promises';

/** A report whose receipt somebody has seen. */
export interface Acknowledged {
  readonly text: string;
  /** As it stood on the page. */
  readonly receipt: string;
  /** What the file said that they attached, where they did. */
  readonly file?: string;
}

export interface Reporters {
  readonly acknowledged: readonly Acknowledged[];
  /** What was wrong with a page that could not be served: it must say so, with 503, the numbers to ring, and the text typed. */
  readonly dishonest: readonly string[];
  /** Answers that were lost or refused, and tried again. */
  readonly retries: () => number;
  /** Lets everybody finish the report in hand and go home. */
  goHome(): Promise<void>;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** What somebody types: told apart by number, with letters, line ends and signs that must come through whole. */
const textOf = (who: number, number: number) =>
  `Report ${who}-${number}: mężczyźni w białej furgonetce 🚐\n<b>"AB12 CDE" & 'more'</b> — نهاية ${'x'.repeat(number % 700)}`;

/** Every third report has a file of its own. */
const fileOf = (who: number, number: number): string | undefined =>
  number % 3 === 0 ? `Evidence ${who}-${number}: ${'przelew 🚐 '.repeat(number % 40)}\n` : undefined;

function bodyOf(form: Record<string, string>, file: string | undefined): FormData | URLSearchParams {
  if (file === undefined) return new URLSearchParams(form);
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  body.append('files', new Blob([file], { type: 'text/plain' }), 'note.txt');
  return body;
}

/** Sends so many reporters to a site. Each comes from an address of their own, so that no limit on one source meets them. */
export function sendReporters(baseUrl: string, count: number): Reporters {
  const acknowledged: Acknowledged[] = [];
  const dishonest: string[] = [];
  let retries = 0;
  let leaving = false;

  async function request(
    path: string,
    from: string,
    cookie: string | undefined,
    form?: Record<string, string>,
    file?: string,
  ) {
    for (;;) {
      try {
        const answer = await fetch(baseUrl + path, {
          method: form === undefined ? 'GET' : 'POST',
          redirect: 'manual',
          headers: {
            'x-forwarded-for': from,
            connection: 'close',
            ...(cookie === undefined ? {} : { cookie }),
          },
          ...(form === undefined ? {} : { body: bodyOf(form, file) }),
        });
        const body = await answer.text();
        if (answer.status < 500) return { answer, body };
        const typed = form?.['what-seen'];
        const honest =
          answer.status === 503 &&
          body.includes('tel:08000121700') &&
          (typed === undefined || body.includes(escaped(typed)));
        if (!honest) dishonest.push(`${answer.status} to ${path}: ${body.slice(0, 300)}`);
      } catch {
        // The connection broke: whether it was taken is not known, and asking again must be safe.
      }
      retries += 1;
      await wait(60);
    }
  }

  async function report(who: number, number: number): Promise<void> {
    const from = `10.${who}.${number >> 8}.${number & 255}`;
    const text = textOf(who, number);
    const first = await request('/report/what-happened', from, undefined, { 'what-seen': text });
    const cookie = first.answer.headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined)
      throw new Error(`no cookie with ${first.answer.status}: ${first.body.slice(0, 300)}`);
    const file = fileOf(who, number);
    if (file !== undefined) {
      const page = await request('/report/files', from, cookie);
      const token = /name="form-token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
      const sent = await request('/report/files', from, cookie, { 'form-token': token }, file);
      if (sent.answer.status !== 303) throw new Error(`a file was answered with ${sent.answer.status}`);
    }
    for (;;) {
      const receipt = await request('/report/receipt', from, cookie);
      const code = /data-receipt="([^"]+)"/.exec(receipt.body)?.[1];
      if (code !== undefined) {
        acknowledged.push({ text, receipt: code, ...(file === undefined ? {} : { file }) });
        return;
      }
      const check = await request('/report/check', from, cookie);
      const token = /name="form-token" value="([^"]+)"/.exec(check.body)?.[1];
      if (token === undefined)
        throw new Error(`the answers kept are gone: ${check.answer.headers.get('location')}`);
      await request('/report/check', from, cookie, { 'form-token': token });
    }
  }

  const everybody = Array.from({ length: count }, async (_, who) => {
    for (let number = 0; !leaving; number++) await report(who, number);
  });
  // A fault of one is told when they go home, not before.
  for (const each of everybody) each.catch(() => undefined);
  return {
    acknowledged,
    dishonest,
    retries: () => retries,
    async goHome() {
      leaving = true;
      await Promise.all(everybody);
    },
  };
}
