/** Reads a stream of server-sent events over the wire, as a browser would. */
import { afterAll } from 'vitest';

export interface TestEvent {
  readonly event: string;
  readonly data: string;
}

export interface EventReader {
  readonly status: number;
  /** What has come so far. */
  readonly events: readonly TestEvent[];
  /** Resolves when the stream has ended, whoever ended it. */
  readonly ended: Promise<void>;
  leave(): void;
}

/** Opens a stream with a cookie; left at the end of the file at the latest. */
export async function readEvents(url: string, cookie: string | undefined): Promise<EventReader> {
  const stop = new AbortController();
  afterAll(() => stop.abort());
  const answer = await fetch(url, {
    headers: cookie === undefined ? {} : { cookie },
    redirect: 'manual',
    signal: stop.signal,
  });
  const events: TestEvent[] = [];
  let rest = '';
  const take = (text: string) => {
    const pieces = (rest + text).split('\n\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(piece) ?? [];
      if (event !== undefined) events.push({ event, data: data ?? '' });
    }
  };
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const piece of answer.body ?? []) take(decoder.decode(piece, { stream: true }));
  })().catch(() => undefined);
  return { status: answer.status, events, ended, leave: () => stop.abort() };
}
