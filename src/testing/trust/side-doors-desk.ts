/** Every address of the staff site, about what there is: what the tests of side doors compare there. */
import { randomUUID } from 'node:crypto';
import { type StaffRule, staffAccess } from '../../apps/access-matrix.ts';
import { staffPaths } from '../../paths.ts';
import { everyStaffRoute } from '../every-route.ts';
import { filledAddress } from './fill-address.ts';
import { type Asked, about, hidden, investigated, keysDir, members, twins } from './side-doors.ts';

const routes = await everyStaffRoute(twins[0], keysDir);

/** An address of the staff site, with what the matrix says of who finds something there; those that somebody guesses have no rule. */
export interface AskedAtDesk extends Asked {
  readonly rule?: StaffRule;
  readonly name?: string;
}

/** What an address is about, of what stands in both copies. */
function idFor(name: string, rule: StaffRule): string {
  if (rule.aboutACase === true) return about.caseId;
  if (rule.aboutAnOrder === true) return about.orderId;
  if (rule.aboutAService === true) return about.serviceId;
  if (rule.aboutAServiceReferral === true) return about.serviceReferralId;
  if (rule.aboutAConference === true) return about.conferenceId;
  if (rule.aboutAConferenceItem === true) return about.conferenceItemId;
  if (rule.aboutATask === true) return about.taskId;
  if (rule.aboutAMember === true) return about.colleagueId;
  if (rule.aboutAReferral === true || name.startsWith('referral')) return about.referralId;
  if (name.startsWith('investigation')) return investigated;
  return about.reportId;
}

/** Colleagues by the word that the matrix has for them. */
const filled = (form: StaffRule['form'] = {}): NonNullable<StaffRule['form']> =>
  Object.fromEntries(
    Object.entries(form).map(([field, each]) => [
      field,
      { COLLEAGUE: about.responderId, SUPPORTER: about.supporterId }[each] ?? each,
    ]),
  );

/** What begins and ends sessions. */
const leftOut = ['sign-out', 'sign-in.enter'];

/** Every route but those, and addresses that somebody would try who suspects something. Whoever asks looks at all before they change anything. */
export function everyStaffAddress(): AskedAtDesk[] {
  const declared = Object.entries(staffAccess)
    .filter(([name]) => !leftOut.includes(name))
    .flatMap(([name, rule]): AskedAtDesk[] => {
      const route = routes.find((each) => each.name === name);
      if (route === undefined) return [];
      const url = filledAddress(route, {
        mention: name.startsWith('identity') ? about.mentionId : randomUUID(),
        match: about.matchId,
        request: about.requestId,
        file: about.fileId,
        agency: 'cheshire-east-council',
        id: idFor(name, rule),
      });
      const form = route.method === 'POST' ? { form: filled(rule.form) } : {};
      return [{ door: 'staff', method: route.method, url, ...form, rule, name }];
    });
  const get = (url: string): AskedAtDesk => ({ door: 'staff', method: 'GET', url });
  const inbox = ['matches=any', 'owner=unclaimed', 'channel=frontline', 'priority=1', 'council=E06000049'];
  const words = ['zwarteweide', 'KX69 ABZ', '07700900461', 'Popescu', hidden.reference, 'van'];
  const all = [
    ...declared,
    ...inbox.map((query) => get(`/inbox?${query}`)),
    ...words.map((each): Asked => ({ door: 'staff', method: 'POST', url: '/search', form: { words: each } })),
    ...['sealed', 'ours', 'answered'].map((side) => get(`${staffPaths.hits()}?side=${side}`)),
    get(`/reports/${hidden.id}`),
    get(`/book?record=${hidden.id}`),
    get(staffPaths.investigation(investigated)),
    get(`/reports/${investigated}`),
    get(`/book?record=${investigated}`),
    get(`${staffPaths.investigations()}?show=closed`),
    get(`/reports/${about.reportId}`),
  ];
  return all.toSorted((a, b) => Number(a.method === 'POST') - Number(b.method === 'POST'));
}

/** One agency's members who find something at an address by the matrix, and one who does not; several roles where it has no rule. */
export function askersOf({ rule }: AskedAtDesk): { readonly who: string; readonly token: string }[] {
  const own = members.filter(({ agencyId }) => agencyId === 'cheshire-police');
  const finds = ({ role }: (typeof own)[number]) =>
    rule === undefined
      ? ['duty-desk', 'investigator', 'data-protection-officer', 'support-worker'].includes(role)
      : (rule.roles?.[role] ?? rule.otherwise) !== 'nothing';
  const found = own.filter(finds);
  const stranger = own.find((member) => !finds(member));
  return [...found, ...(stranger === undefined ? [] : [stranger])].map(({ role, session }) => ({
    who: role,
    token: session,
  }));
}

/** The page that shows most of what is connected: of the one report that is open to the first partner's desk. */
export const openReportPage: Asked = { door: 'staff', method: 'GET', url: staffPaths.report(about.reportId) };
