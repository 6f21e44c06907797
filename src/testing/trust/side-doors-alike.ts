/** A partnership that stands twice to the last byte: everything there is in both copies, of each kind one that an address can be about. */
import { randomUUID } from 'node:crypto';
import { type Role, roles } from '../../access/index.ts';
import { publicPaths } from '../../paths.ts';
import { conferringIn } from '../conferring.ts';
import { freshDatabase } from '../database.ts';
import { easyCleaner, easyScanner, filesOf } from '../files.ts';
import { newTaskIn } from '../new-task.ts';
import { conditionOf, orderedOn, orderingIn } from '../ordering.ts';
import { partnershipIn, type TestMember } from '../partnership.ts';
import { tellBriefly } from '../public-journey.ts';
import { publicSiteOver } from '../public-site.ts';
import { referringIn, value } from '../referring.ts';
import { note } from '../sample-files.ts';
import { servingIn } from '../serving.ts';
import { personCalled, supportingIn, warningOf } from '../supporting.ts';
import { offeredIn } from './side-door-both.ts';
import { connectedIn } from './side-door-matches.ts';
import { readingOwn } from './side-door-own.ts';
import { pressableIn } from './side-doors-to-press.ts';
import { makeTwins } from './twins.ts';

const database = await freshDatabase();
const tokenOf = ({ cookie }: { readonly cookie: string | undefined }) => cookie?.split('=')[1];
const people = [{ name: 'Andrei Popescu', dateOfBirth: '1990-05-04', nationality: 'Romanian' }];
/** What the hidden report tells too. */
export const matching = { people, vehicles: [{ plate: 'KX69 ABZ' }], phones: [{ number: '07700 900461' }] };

export const { one, other, prepared } = await makeTwins(database, async (given) => {
  const partnership = await partnershipIn(given);
  const open = await partnership.report({
    whatSeen: 'A man in a van. Call 07700 900461 or see KX69 ABZ.',
    ...matching,
  });
  const files = filesOf(partnership);
  await files.attach(open, await files.keep(note()));
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  const again = await partnership.report({
    whatSeen: 'The same van again.',
    vehicles: [{ plate: 'KX69 ABZ' }],
  });
  const sealed = await partnership.report({
    ...{ heldBy: 'cheshire-east-council', othersSee: 'sealed', ...matching },
  });
  const members: (TestMember & { readonly role: Role })[] = [];
  for (const agency of ['cheshire-police', 'halton-borough-council'])
    for (const role of roles) members.push({ ...(await partnership.member(role).of(agency)), role });
  const duty = members.find(({ role }) => role === 'duty-desk');
  const [file] = duty === undefined ? [] : await files.list(duty, open.reportId);
  const street = await publicSiteOver(given, partnership.keysDir);
  const [begun, returned] = [street.visitor(), street.visitor()];
  await tellBriefly(begun, 'They sleep in the van.');
  const asked = await returned.open(publicPaths.comeBack());
  await returned.press(asked, 'Open my report', { code: open.receipt });
  const { begin, answer } = referringIn(partnership);
  const responder = members.find(
    ({ role, agencyId }) => role === 'first-responder' && agencyId === 'cheshire-police',
  );
  const referralId = responder === undefined ? randomUUID() : await begin(responder);
  if (responder !== undefined)
    await answer(responder, referralId, { 'under-18': value('yes'), family: value('An aunt.') });
  const supporter = members.find(
    ({ role, agencyId }) => role === 'support-worker' && agencyId === 'cheshire-police',
  );
  // Whoever is supported stands in the report that matches, so that what comes in anew could tell of them.
  const opener = await partnership.member('support-worker', 'duty-desk').of('cheshire-police', 'Dana Holt');
  const { begin: beginCase, write } = supportingIn(partnership);
  const supporterId = supporter?.memberId ?? opener.memberId;
  const caseId = await beginCase(opener, { beganFrom: open.reportId, holder: supporterId });
  await write(opener, caseId, personCalled('Andrei Popescu'), warningOf('Somebody waits outside.'));
  const { add: addService, refer } = servingIn(partnership);
  const elsewhere = await partnership.member('support-worker').of('halton-borough-council', 'Ewa Marl');
  const serviceId = await addService(opener);
  const therapyId = await addService(elsewhere, { name: 'Trauma therapy' });
  const serviceReferralId = await refer(opener, caseId, therapyId);
  const { call, accept, put } = conferringIn(partnership);
  const conferenceId = await call(opener, ['halton-borough-council']);
  const invited = members.filter(({ role }) => role === 'support-worker');
  await accept(conferenceId, opener, elsewhere, ...invited);
  const conferenceItemId = await put(opener, conferenceId, caseId, ['halton-borough-council']);
  const officer = members.find(
    ({ role, agencyId }) => role === 'investigator' && agencyId === 'cheshire-police',
  );
  // What the hidden report tells of is what this order forbids: whoever holds it hears nothing.
  const orderId =
    officer === undefined
      ? randomUUID()
      : await orderingIn(partnership).begin(
          officer,
          orderedOn('Andrei Popescu', { born: '1990-05-04' }),
          conditionOf({ what: 'not-use-vehicle', plate: 'KX69 ABZ' }),
          conditionOf({ what: 'not-use-phone', phone: '07700 900461' }),
        );
  const helper = await partnership
    .member('support-worker', 'first-responder', 'duty-desk')
    .of('cheshire-east-council', 'Maud Ferrier');
  const offered = await offeredIn(partnership, helper);
  const own = await readingOwn(partnership, helper);
  const orderer = await partnership.member('investigator').of('cheshire-east-council', 'Ines Vardy');
  const detective = await partnership.member('investigator', 'duty-desk').of('cheshire-police', 'Orla Quill');
  const connected = await connectedIn(partnership, { open: open.reportId, sealed: sealed.reportId });
  const [presser, seeker] = [supporter ?? opener, officer ?? opener];
  const administrator = members.find(({ role }) => role === 'administrator') ?? opener;
  const toPress = await pressableIn(partnership, {
    ...{ opener, supporter: presser, elsewhere, officer: seeker, administrator, serviceId, therapyId },
    ...{ letterId: offered.letterId, orderId, reports: [open.reportId, again.reportId] },
  });
  return {
    detective,
    toPress,
    orderer,
    helper,
    offered,
    own,
    addedId: again.reportId,
    about: {
      ...connected,
      referralId,
      caseId,
      orderId,
      serviceId,
      serviceReferralId,
      conferenceId,
      conferenceItemId,
      taskId: await newTaskIn(partnership)('cheshire-police'),
      colleagueId: (await partnership.member('frontline').of('cheshire-police', 'Sol Tarrow')).memberId,
      responderId: responder?.memberId ?? '',
      supporterId,
      reportId: open.reportId,
      fileId: file?.fileId ?? randomUUID(),
    },
    keysDir: partnership.keysDir,
    members,
    visitors: { stranger: undefined, begun: tokenOf(begun), returned: tokenOf(returned) },
  };
});
