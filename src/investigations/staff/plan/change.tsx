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

/** The way to the form by which something of the plan is written anew; where nothing is written any more, to what was written of it. */
export function Change({
  props: { one, works },
  kind,
  about,
  name,
}: {
  props: PlanProps;
  kind: string;
  about: string;
  name: string;
}) {
  const id = one.investigationId;
  return (
    <a
      class="govuk-link"
      href={
        works
          ? staffPaths.investigationWrite(id, kind, { about })
          : staffPaths.investigationVersions(id, kind, about)
      }
    >
      {t(works ? 'change' : 'read')}
      <span class="govuk-visually-hidden">: {name}</span>
    </a>
  );
}
