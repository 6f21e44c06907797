/** `/members`: whom an administrator looks after. */
import { z } from 'zod';
import {
  findMailWaiting,
  listAgencies,
  listAgenciesWithoutAdministrator,
  listManagedMembers,
  type MemberFilter,
  memberStates,
  roles,
} from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { awaitsSomebody } from '../../../investigations/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { MailWaits } from '../mail-waiting/mail-waiting.tsx';
import { ListView } from './list-view.tsx';
import { t } from './member-words.ts';

/** Members on one page. */
const onPage = 50;

const agencyCode = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** The filters of an address; anything unknown in it is as not there. */
function readFilter(query: Readonly<Record<string, string>>): MemberFilter {
  return {
    agency: agencyCode.safeParse(query['agency']).data,
    state: z.enum(memberStates).safeParse(query['state']).data,
    role: z.enum(roles).safeParse(query['role']).data,
  };
}

/** A list of names and roles is a look and leaves no line. A page ends at a member, who stands in the address by id. */
export const membersRoute = (desk: Desk): Route =>
  get(staffPaths.members(), 'members', (visit) =>
    lookAs(desk, visit, async (look) => {
      const me = look.actor;
      if (!me.roles.includes('administrator')) throw new Refusal('not-allowed');
      const filter = readFilter(visit.query);
      const after = z.uuid().safeParse(visit.query['after']).data;
      const found = await listManagedMembers(look, filter, after, onPage + 1);
      const own = { agency: me.agencyId, state: 'active', role: 'administrator' } as const;
      const administrators = await listManagedMembers(look, own, undefined, 2);
      const without = await listAgenciesWithoutAdministrator(look, me.agencyId);
      const agencies = await listAgencies(look);
      const mail = await findMailWaiting(look);
      return page(
        desk.frame({
          visit,
          member: me,
          title: t('list.title'),
          place: 'members',
          children: (
            <>
              <MailWaits mail={mail} />
              <ListView
                me={me}
                members={found.slice(0, onPage)}
                more={found.length > onPage}
                first={after === undefined}
                filter={filter}
                agencies={agencies}
                runsPublicDesk={agencies.some((each) => each.agencyId === me.agencyId && each.runsPublicDesk)}
                without={agencies.filter((each) => without.includes(each.agencyId))}
                alone={administrators.length < 2}
                leftAlone={await awaitsSomebody(look)}
                withdrawn={visit.query['done'] === 'withdrawn'}
              />
            </>
          ),
        }),
      );
    }),
  );
