/** People who report, one after the other at a steady pace, whatever the service makes of it: those who come do not wait for those before. */
import { setTimeout as wait } from 'node:timers/promises';
import type { clientsOf } from './browser.ts';

export type Clients = ReturnType<typeof clientsOf>;

/** An address of one's own for each, so that nobody is slowed as one source. */
const addressOf = (number: number): string =>
  `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

export interface Prepared {
  readonly from: string;
  readonly cookie: string;
  readonly token: string;
}

/** Somebody tells what they saw and comes to the page with the last button. */
export async function tell(clients: Clients, number: number): Promise<Prepared> {
  const from = addressOf(number);
  const seen = `Report ${number}: three men get out of a white van, AB${String(number % 90).padStart(2, '0')} CDE, before it is light.`;
  const { cookie = '' } = await clients.send({
    path: '/report/what-happened',
    from,
    form: { 'what-seen': seen },
  });
  const check = await clients.send({ path: '/report/check', from, cookie });
  return { from, cookie, token: /name="form-token" value="([^"]+)"/.exec(check.body)?.[1] ?? '' };
}

/** They press the last button. @throws when the report is not acknowledged */
export async function press(clients: Clients, { from, cookie, token }: Prepared): Promise<void> {
  const answer = await clients.send({ path: '/report/check', from, cookie, form: { 'form-token': token } });
  if (answer.location !== '/report/receipt') throw new Error(`not acknowledged: ${answer.status}`);
}

/** Lets one thing begin each `1000 / perSecond` milliseconds, so many times, and waits for all of them. Gives what failed. */
export async function steadily(
  perSecond: number,
  count: number,
  work: (number: number) => Promise<void>,
): Promise<{ failed: string[]; mostLateMs: number }> {
  const began = performance.now();
  const failed: string[] = [];
  const running: Promise<void>[] = [];
  let mostLateMs = 0;
  for (let number = 0; number < count; number++) {
    const due = began + (number * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await wait(early);
    mostLateMs = Math.max(mostLateMs, performance.now() - due);
    running.push(work(number).catch((error: unknown) => void failed.push(String(error))));
  }
  await Promise.all(running);
  return { failed, mostLateMs };
}
