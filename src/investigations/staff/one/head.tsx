/** What stands on every page of an investigation but its first: which it is, and the way to its parts. */
import { Alert, SubNavigation } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import { oneOf, type Story } from '../../investigation/story.ts';
import { t } from './one-words.ts';

const places = [
  'overview',
  'plan',
  'evidence',
  'chronology',
  'disclosure',
  'disruption',
  'court',
  'decisions',
  'members',
  'history',
] as const;
type Place = (typeof places)[number];
const addressOf: Readonly<Record<Place, (id: string) => string>> = {
  overview: staffPaths.investigation,
  plan: staffPaths.investigationPlan,
  court: staffPaths.investigationCourt,
  disruption: staffPaths.investigationDisruption,
  evidence: staffPaths.evidenceRegister,
  chronology: staffPaths.chronology,
  disclosure: staffPaths.disclosure,
  decisions: staffPaths.investigationDecisions,
  members: staffPaths.investigationMembers,
  history: staffPaths.investigationHistory,
};

/** The name of the operation; its reference where nobody has written one. */
export const nameOfOne = (one: Investigation, story: Story): string =>
  oneOf(story, 'outline')?.body.name ?? t('unnamed', { reference: one.reference });

/** The parts of an investigation. */
export function Parts({ one, part }: { one: Investigation; part: Place }) {
  return (
    <SubNavigation
      label={t('parts')}
      items={places.map((each) => ({
        text: t(`part.${each}`),
        href: addressOf[each](one.investigationId),
        active: each === part,
      }))}
    />
  );
}

interface HeadProps {
  readonly one: Investigation;
  readonly story: Story;
  readonly part?: Place;
  readonly done?: string | undefined;
}

export function Head({ one, story, part, done }: HeadProps) {
  return (
    <>
      <Done done={done} />
      <header class={part === undefined ? 'ps-case-strip ps-case-strip--alone' : 'ps-case-strip'}>
        <p class="ps-case-strip__who">
          <a
            class="govuk-link govuk-link--no-visited-state"
            href={staffPaths.investigation(one.investigationId)}
          >
            {nameOfOne(one, story)}
          </a>{' '}
          <span class="ps-second">{one.reference}</span>
        </p>
        {part === undefined ? null : <Parts one={one} part={part} />}
      </header>
    </>
  );
}

const outcomes = [
  'begun',
  'added',
  'named',
  'taken-off',
  'usual',
  'files',
  'copy',
  'judged',
  'template',
  'further',
] as const;

/** What the last press did, read against a closed list. */
export function Done({ done }: { done: string | undefined }) {
  if (done === undefined || done === '') return null;
  const text = t(`done.${outcomes.find((each) => each === done) ?? 'written'}`);
  return <Alert variant="success" variantText={t('done.kind')} title={text} text={text} role="status" />;
}
