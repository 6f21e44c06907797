import type { ComponentChildren } from 'preact';
import { staffPaths } from '../../../paths.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';
import { t } from './plan-page-words.ts';
import type { UsualLeft } from './usual.tsx';

/** What the page of the plan shows. */
export interface PlanProps {
  readonly one: Investigation;
  readonly story: Story;
  readonly now: Date;
  readonly works: boolean;
  readonly usual: readonly UsualLeft[];
  readonly formToken: string;
  readonly head: ComponentChildren;
}

/** The way to the form by which something of the plan is written anew. */
export function Change({
  props,
  kind,
  about,
  name,
}: {
  props: PlanProps;
  kind: string;
  about: string;
  name: string;
}) {
  return props.works ? (
    <a class="govuk-link" href={staffPaths.investigationWrite(props.one.investigationId, kind, { about })}>
      {t('change')}
      <span class="govuk-visually-hidden">: {name}</span>
    </a>
  ) : null;
}
