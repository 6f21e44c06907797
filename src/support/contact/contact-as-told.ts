import { cutToFit } from '../../entries/index.ts';
import type { Day } from '../../platform/working-days.ts';
import type { Written } from '../case/entry.ts';

/** What somebody said already, elsewhere, of how they are safely reached. */
export interface ContactSaid {
  readonly toldIn: 'report' | 'referral';
  /** Numbers and addresses, and how, as they gave them. */
  readonly channels: readonly (string | undefined)[];
  readonly times?: string | undefined;
  /** What to say where somebody else answers. */
  readonly say?: string | undefined;
}

const wholeIn: Readonly<Record<ContactSaid['toldIn'], string>> = {
  report: '(This is cut short: the whole of it stands in their report.)',
  referral: '(This is cut short: the whole of it stands in their NRM referral, under consent.)',
};

/**
 * That as the first entry of their case, so that they are not asked for it again: nothing is settled by it, and so nothing is sent until their
 * support worker has settled it with them. What is too long for an entry is cut, and says so. Undefined where nothing was said. Pure.
 */
export function contactAsTold({ toldIn, channels, times, say }: ContactSaid, on: Day): Written | undefined {
  const ways = channels.filter(Boolean).join('\n');
  if (ways === '' && !times && !say) return undefined;
  return {
    kind: 'safe-contact',
    about: '',
    body: {
      ...{ safe: 'not-settled', shared: 'unsure', voicemail: 'never', toldIn, on },
      ...(ways === '' ? {} : { channels: cutToFit(ways, wholeIn[toldIn]) }),
      ...(times ? { times: cutToFit(times, wholeIn[toldIn]) } : {}),
      ...(say ? { say: cutToFit(say, wholeIn[toldIn]) } : {}),
    },
  };
}
