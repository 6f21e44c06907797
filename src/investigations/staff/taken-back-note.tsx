import { InsetText } from '../../design/index.ts';
import { staffPaths } from '../../paths.ts';
import { type TakenBack, takenBackOf } from '../consent/taken-back.ts';
import { type Apart, isApart } from '../evidence/apart.ts';
import type { Entry } from '../investigation/entry.ts';
import type { Story } from '../investigation/story.ts';
import { noon, say } from './say.ts';

/** Says of each report whose consent was taken back what is marked here, and where a ground is named. */
export function TakenBackNote({ takenBack }: { readonly takenBack: readonly TakenBack[] }) {
  return (
    <>
      {takenBack.map(({ reportId, reference, on }) => (
        <InsetText>
          {say('takenBack.note', { at: noon(on), reference })}{' '}
          <a class="govuk-link" href={`${staffPaths.report(reportId)}#consent`}>
            {say('takenBack.report', { reference })}
          </a>
        </InsetText>
      ))}
    </>
  );
}

/** What is said of a line that came by a consent which was taken back, or that tells of what came so; undefined of others. */
export function takenBackMark(
  entry: Entry,
  story: Story,
  { byConsent, takenBack }: { readonly byConsent: Apart; readonly takenBack: readonly TakenBack[] },
): string | undefined {
  if (!isApart(entry, story, byConsent)) return undefined;
  const of = takenBackOf(entry, takenBack);
  return of === undefined
    ? say('takenBack.names')
    : say('takenBack.mark', { at: noon(of.on), reference: of.reference });
}
