/** The edge for pages of accounts: opens every context that they ask for. */
import { endThisSession, listPracticeMembers, startPracticeSession } from '../access/index.ts';
import type { SignInDoor } from '../access/staff/routes.ts';
import { actAs, type Contexts, type Desk, lookAs } from '../audit/index.ts';
import { publicPaths } from '../paths.ts';
import type { DeskRing } from '../platform/keys/index.ts';
import { practiceOwnView } from '../practice/index.ts';
import type { StaffFrames } from './staff-pages/frame.tsx';

export function accountDoor(of: {
  readonly contexts: Contexts<DeskRing>;
  readonly frames: StaffFrames;
  readonly keys: DeskRing;
  readonly practice: boolean;
  /** How browsers reach the public site. */
  readonly publicUrl: string;
}): SignInDoor {
  const { contexts, frames, keys, practice, publicUrl } = of;
  const desk: Desk = { contexts, frame: frames.forMember };
  const signOut = (session: string) =>
    contexts.act({ session }, { act: 'member.sign-out' }, endThisSession).then(() => undefined);
  return {
    keys,
    practice,
    ...(practice ? { ownPage: { ...practiceOwnView, href: `${publicUrl}${publicPaths.own()}` } } : {}),
    act: (line, work) => contexts.act({}, line, work),
    look: (work) => contexts.look({}, work),
    actAs: (visit, line, work) => actAs(desk, visit, line, work),
    lookAs: (visit, work) => lookAs(desk, visit, work),
    async leave({ token }) {
      if (token === undefined) return;
      const isLive = await contexts.look(
        { session: token },
        async ({ actor }) => actor.door === 'staff' && actor.memberId !== null,
      );
      if (isLive) await signOut(token);
    },
    frame: frames.forAnyone,
    frameFor: (member, page) => frames.forMember({ ...page, member }),
    listMembers: () => contexts.look({}, listPracticeMembers),
    signIn: (memberId, device) =>
      contexts.act({}, { act: 'member.sign-in', record: { kind: 'member', id: memberId } }, (act) =>
        startPracticeSession(act, memberId, device),
      ),
    signOut,
  };
}
