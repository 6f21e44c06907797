/** Pages that watch the desk, without a browser and without a wire: what they are told, and when everybody has asked. */
import { expect, vi } from 'vitest';
import type { Desk } from '../audit/index.ts';
import type { Notices, NoticeWord } from '../platform/db/notices.ts';
import type { EventStream, Visit } from '../platform/web/index.ts';
import { openLiveDesk, type Pace } from '../triage/staff/live/live-desk.ts';
import type { Watched } from '../triage/staff/live/watched.ts';
import type { Partnership, TestMember } from './partnership.ts';

const noVisit: Visit = {
  method: 'GET',
  path: '/events',
  lang: 'en',
  params: {},
  query: {},
  form: {},
  received: [],
  device: '',
  token: undefined,
  source: '',
  formToken: () => '',
};

export interface LivePages {
  /** An open page of this member's: the events that it was sent. */
  watch(
    member: TestMember,
    watched: Watched,
    mark: string,
  ): { readonly events: readonly string[]; leave(): void };
  /** A notice, and so many browsers have asked again. */
  notice(browsers: number, word?: NoticeWord): Promise<void>;
  /** How many listen for notices. */
  listeners(): number;
}

/** Open pages over a partnership, whose notices are the test's own. `recheck`: milliseconds after which each asks without one; `beat`: of the rounds. */
export function livePagesOf(
  given: Partnership,
  { recheck = 600_000, beat = 2 }: Partial<Pace> = {},
): LivePages {
  let begun = 0;
  let asked = 0;
  const works = new Set<(word: NoticeWord) => void>();
  const notices: Notices = {
    listen: (work) => {
      works.add(work);
      return () => works.delete(work);
    },
  };
  const contexts: Desk['contexts'] = {
    ...given.staff,
    look: async (caller, work) => {
      begun += 1;
      try {
        return await given.staff.look(caller, work);
      } finally {
        asked += 1;
      }
    },
  };
  const desk: Desk = {
    contexts,
    frame: () => {
      throw new Error('no page is drawn here');
    },
  };
  /** Nobody asks, for several beats. */
  const rest = async () => {
    for (let calm = 0; calm < 5; calm = begun === asked ? calm + 1 : 0)
      await new Promise((resolve) => setTimeout(resolve, 4));
  };
  const live = openLiveDesk(desk, notices, { beat, recheck, atOnce: 2 });
  return {
    watch(member, watched, mark) {
      const events: string[] = [];
      const closed: (() => void)[] = [];
      const stream: EventStream = {
        send: (event) => void events.push(event),
        close: () => {
          for (const work of closed) work();
        },
        onClosed: (work) => void closed.push(work),
      };
      live.watch({ ...noVisit, token: member.session }, watched, mark, stream);
      return { events, leave: () => stream.close() };
    },
    async notice(browsers, word = '') {
      // What still asks for another reason is let finish first.
      await rest();
      const wanted = asked + browsers;
      for (const work of works) work(word);
      await vi.waitFor(() => expect(asked).toBeGreaterThanOrEqual(wanted), { interval: 2, timeout: 10_000 });
      await rest();
    },
    listeners: () => works.size,
  };
}
