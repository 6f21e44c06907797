import { listSupportWorkers, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { giveTaskFrom } from '../../tasks/index.ts';
import type { SupportCase } from '../case/case.ts';
import type { Body } from '../case/entry.ts';
import { planSource } from './plan-tasks.ts';
import { colleagueOf, stepOwner } from './step-owner.ts';

/** A step that waits is given to nobody but a colleague who works on cases. @throws {Refusal} bad-request */
export async function requireColleague(act: StaffAct, step: Body<'step'>): Promise<void> {
  const colleague = colleagueOf(step);
  if (colleague === undefined || step.state !== 'open') return;
  const workers = await listSupportWorkers(act);
  if (workers.every(({ memberId }) => memberId !== colleague)) throw new Refusal('bad-request');
}

/** A step is somebody else's from now on: so is its task. What a member gave on by hand stays with its new owner otherwise. */
export async function passStep(
  act: StaffAct,
  { holder }: Pick<SupportCase, 'holder'>,
  about: string,
  was: Body<'step'> | undefined,
  now: Body<'step'>,
): Promise<void> {
  if (was === undefined || stepOwner(holder, was) === stepOwner(holder, now)) return;
  await giveTaskFrom(act, planSource, about, stepOwner(holder, now));
}
