/** What an open line tells a page. */
export interface LiveWords {
  /** Something that the page shows has changed; its new mark. */
  changed(mark: string): void;
  /** The member may no longer see any of it. */
  gone(): void;
  /** The line stands, or has been away for a while. */
  state(on: boolean): void;
}

const events = ['inbox', 'report', 'case'] as const;
/** Milliseconds until a lost line is tried again; doubled each time, up to the last, and never quite the same for two pages. */
const firstRetry = 1000;
const lastRetry = 30_000;
/** Milliseconds without a line after which the page says so. */
const silence = 10_000;
/** Milliseconds for which the line of a tab that nobody looks at stays open. */
const outOfSight = 5000;

/**
 * Holds one line of events open while the tab can be seen. Each new line begins by saying what the page shows, so that nothing that
 * happened in between is missed. When the session has ended the page is told by `plainsight:session-ended`, and no line follows.
 */
export function openLine(address: string, markNow: () => string, tell: LiveWords): void {
  let source: EventSource | undefined;
  let failures = 0;
  let ended = false;
  let retry = 0;
  let quiet = 0;
  let away = 0;

  const sessionEnded = () => {
    ended = true;
    close();
    document.dispatchEvent(new CustomEvent('plainsight:session-ended', { bubbles: true }));
  };

  const gone = () => {
    ended = true;
    close();
    tell.gone();
  };

  function close(): void {
    source?.close();
    source = undefined;
    clearTimeout(retry);
  }

  function later(): void {
    close();
    if (ended) return;
    const wait = Math.min(firstRetry * 2 ** failures, lastRetry);
    failures += 1;
    retry = window.setTimeout(open, wait / 2 + Math.random() * wait);
    if (quiet === 0) quiet = window.setTimeout(() => tell.state(false), silence);
  }

  function stands(): void {
    failures = 0;
    clearTimeout(quiet);
    quiet = 0;
    tell.state(true);
  }

  function open(): void {
    if (ended || source || document.visibilityState === 'hidden') return;
    const line = new EventSource(withMark(address, markNow()));
    source = line;
    line.onopen = stands;
    line.onerror = () => {
      // A line that was refused is closed for good, and only a request can tell why.
      const refused = line.readyState === EventSource.CLOSED;
      later();
      if (refused)
        void statusOf(withMark(address, markNow())).then((status) => {
          if (status === 401) sessionEnded();
          // Hidden from the member since the page was made.
          if (status === 404) gone();
        });
    };
    for (const name of events)
      line.addEventListener(name, (event) =>
        tell.changed(event instanceof MessageEvent ? String(event.data) : ''),
      );
    line.addEventListener('gone', gone);
    line.addEventListener('session-ended', sessionEnded);
    line.addEventListener('restart', later);
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(away);
    if (document.visibilityState === 'hidden') away = window.setTimeout(close, outOfSight);
    else open();
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  open();
}

const withMark = (address: string, mark: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}mark=${encodeURIComponent(mark)}`;

/** The status that an address answers with, without waiting for more; nothing when there is no answer. */
async function statusOf(address: string): Promise<number | undefined> {
  const stop = new AbortController();
  try {
    const answer = await fetch(address, { credentials: 'same-origin', signal: stop.signal });
    return answer.status;
  } catch {
    return undefined;
  } finally {
    stop.abort();
  }
}
