/**
 * Every page of somebody's who is signed in knows when their session ends. It warns before, makes the session last while they type,
 * and when it is over covers everything at once. It asks the server and believes nothing else; only when the server cannot be reached
 * past the end that it last told does the page cover itself.
 */
import { openLine } from './live-line.ts';
import { sessionDialog } from './session-dialog.ts';
import { coverPage, noteTyping } from './session-over.ts';

/** What the server says of the session. */
interface Told {
  readonly state: 'live' | 'over';
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
  readonly member: string;
  readonly formToken: string;
}

/** Reads an answer; anything that is none of the server's own says that the session is over. */
function toldIn(answer: unknown): Told {
  const said: Partial<Record<keyof Told, unknown>> =
    typeof answer === 'object' && answer !== null ? answer : {};
  const number = (value: unknown) => (typeof value === 'number' ? value : 0);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    state: said.state === 'live' ? 'live' : 'over',
    idleSeconds: number(said.idleSeconds),
    absoluteSeconds: number(said.absoluteSeconds),
    member: text(said.member),
    formToken: text(said.formToken),
  };
}

const aSecond = 1000;
/** Milliseconds between two questions: while all is quiet, and while the warning is open, since another page may make the session last. */
const quietly = 120 * aSecond;
const warned = 15 * aSecond;
/** Typing makes the session last, at most this often. */
const betweenPings = 60 * aSecond;

/** Starts minding the page's session; nothing on pages of nobody's. */
export function guardSession(): void {
  const guard = document.querySelector<HTMLElement>('[data-session]');
  if (!guard) return;
  const set = (name: string) => Number(guard.dataset[name]) * aSecond;
  const address = guard.dataset['session'] ?? '';
  const [warnIdle, warnAbsolute] = [set('sessionWarnIdle'), set('sessionWarnAbsolute')];
  const opened = Date.now();
  let idleEnd = opened + set('sessionIdle');
  let absoluteEnd = Date.parse(guard.dataset['sessionUntil'] ?? '');
  let askedAt = opened;
  let usedAt = opened;
  let asking = false;
  let usedMeanwhile = false;
  let covered = false;

  const token = () => guard.querySelector<HTMLInputElement>('input[name="form-token"]')?.value ?? '';
  const dialog = sessionDialog(guard, () => void ask('POST'));

  async function told(method: 'GET' | 'POST', formToken: string): Promise<Told> {
    const body = method === 'POST' ? new URLSearchParams({ 'form-token': formToken }) : null;
    const answer = await fetch(address, { method, body, credentials: 'same-origin', cache: 'no-store' });
    // Signed in anew beside this page: the form's token belongs to a cookie that is gone.
    if (answer.status === 409) return told('POST', (await told('GET', '')).formToken);
    // Too many questions, or a fault of the server's: as if it could not be reached.
    if (answer.status !== 200 && answer.status !== 401) throw new Error(String(answer.status));
    return toldIn(await answer.json());
  }

  async function ask(method: 'GET' | 'POST'): Promise<void> {
    if (covered) return;
    if (asking) {
      // What somebody did must not be lost beside a question of the page's own.
      usedMeanwhile ||= method === 'POST';
      return;
    }
    asking = true;
    askedAt = Date.now();
    if (method === 'POST') usedAt = askedAt;
    try {
      hear(await told(method, token()));
    } catch {
      if (Date.now() >= Math.min(idleEnd, absoluteEnd)) end();
      else if (dialog.isOpen) dialog.complain();
    } finally {
      asking = false;
    }
    if (!usedMeanwhile) return;
    usedMeanwhile = false;
    await ask('POST');
  }

  function hear(answer: Told): void {
    if (answer.state !== 'live' || answer.member !== guard?.dataset['sessionMember']) {
      end();
      return;
    }
    const now = Date.now();
    idleEnd = now + answer.idleSeconds * aSecond;
    absoluteEnd = now + answer.absoluteSeconds * aSecond;
    // The same member may have signed in anew beside this page: its forms go on with the cookie that holds now.
    for (const field of document.querySelectorAll<HTMLInputElement>('input[name="form-token"]'))
      field.value = answer.formToken;
    mind();
  }

  function end(): void {
    if (covered || !guard) return;
    covered = true;
    clearInterval(timer);
    coverPage(guard, () =>
      told('GET', '').then(
        (answer) => answer.formToken,
        () => undefined,
      ),
    );
  }

  /** Shows what the time asks for. */
  function mind(): void {
    if (covered) return;
    const now = Date.now();
    const idleLeft = idleEnd - now;
    if (absoluteEnd - now <= warnAbsolute && absoluteEnd > now) sayLast();
    // Before the end that comes in any case, staying would change nothing.
    const warns = idleLeft <= warnIdle && idleEnd < absoluteEnd;
    if (warns && idleLeft > 0) dialog.show(Math.ceil(idleLeft / aSecond));
    else if (dialog.isOpen) dialog.close();
  }

  const last = document.querySelector<HTMLElement>('[data-session-last]');
  const saidLast = () => last?.textContent !== '';
  function sayLast(): void {
    if (last && !saidLast()) last.textContent = last.dataset['sessionLast'] ?? '';
  }

  /** Asks when it is time to; the answer shows what is to be shown. */
  function tick(): void {
    const now = Date.now();
    const since = now - askedAt;
    const over = now >= Math.min(idleEnd, absoluteEnd);
    const near = idleEnd - now <= warnIdle || (absoluteEnd - now <= warnAbsolute && !saidLast());
    const long = since >= quietly && document.visibilityState === 'visible';
    if (over || long || (near && since >= warned)) void ask('GET');
    else if (dialog.isOpen) mind();
  }

  const timer = window.setInterval(tick, aSecond);
  const askNow = () => {
    if (document.visibilityState === 'visible') void ask('GET');
  };
  document.addEventListener('visibilitychange', askNow);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) askNow();
  });
  window.addEventListener('online', askNow);
  document.addEventListener('plainsight:session-ended', end);
  // Inboxes and reports hold a line open that tells of this too.
  const events = guard.dataset['sessionEvents'];
  const nothing = () => undefined;
  if (events && document.querySelector('[data-live]') === null && typeof EventSource !== 'undefined')
    openLine(events, () => 'on', { changed: nothing, gone: nothing, state: nothing });
  noteTyping(() => {
    if (Date.now() - usedAt >= betweenPings) void ask('POST');
  });
}
