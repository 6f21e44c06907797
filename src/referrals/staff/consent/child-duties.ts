import type { StaffAct } from '../../../access/index.ts';
import { listTasksAbout } from '../../../tasks/index.ts';
import { planOf } from '../../clock/keep-plan.ts';
import type { OpenedReferral } from '../../open-referral.ts';
import type { ChildDuty } from './consent-view-props.ts';

/** What is owed to a child, or to somebody who may be one, with who has it to do and by when: none on the other routes. */
export async function childDuties(
  act: StaffAct,
  { referral, route, answers }: OpenedReferral,
  nameOf: (memberId: string) => string,
): Promise<readonly ChildDuty[]> {
  if (route !== 'child-nrm') return [];
  const { stages } = await planOf(act, referral);
  const tasks = await listTasksAbout(act, referral.referralId);
  const council = stages.find(({ stage }) => stage === 'council');
  const contact: ChildDuty = {
    what: 'contact',
    dueOn: council?.dueOn,
    doneOn: undefined,
    done: answers.has('la-name') && (answers.has('la-phone') || answers.has('la-email')),
    owner: nameOf(referral.holder),
  };
  return [
    contact,
    ...(['council', 'guardian'] as const).flatMap((what): ChildDuty[] => {
      const stage = stages.findLast((each) => each.stage === what);
      if (stage === undefined) return [];
      const task = tasks.find(({ sourceKey }) => sourceKey.startsWith(`${referral.referralId}:${what}:`));
      return [
        {
          what,
          dueOn: stage.dueOn,
          doneOn: stage.doneOn,
          done: stage.doneOn !== undefined,
          owner: task?.ownerName ?? nameOf(referral.holder),
        },
      ];
    }),
  ];
}
