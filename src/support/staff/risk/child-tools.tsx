/** Tools for children that were used: evidence beside all other, in words, and for nobody who was an adult then. */
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { EntryOf } from '../../case/entry.ts';
import { allOf, oneOf, type Story } from '../../case/story.ts';
import { wereChild } from '../../risk/child-tools.ts';
import { PartHead, SaidList } from '../case/person-parts.tsx';
import { dayInWords, say } from '../case-words.ts';
import { t } from './risk-words.ts';

const nameOf = ({ tool, toolName }: EntryOf<'child-tool'>['body']): string =>
  tool === 'other' && toolName !== undefined ? toolName : say(`childTool.${tool}`);

/** In a line, beside the evidence of an area. */
export const toolInWords = ({ body }: EntryOf<'child-tool'>): string =>
  t('tools.line', { tool: nameOf(body), by: body.by, day: dayInWords(body.on), category: body.category });

interface ToolsProps {
  readonly caseId: string;
  readonly story: Story;
  readonly today: Day;
  readonly works: boolean;
  readonly shut: boolean;
}

/** Of an adult it shows what was written of them as a child, and offers nothing. */
export function ChildTools({ caseId, story, today, works, shut }: ToolsProps) {
  const person = oneOf(story, 'person')?.body;
  const tools = allOf(story, 'child-tool');
  const adult = wereChild(person, today) === 'adult';
  if (shut || (tools.length === 0 && (adult || !works))) return null;
  return (
    <section class="ps-case-part govuk-!-margin-top-7" aria-labelledby="child-tools">
      <PartHead
        id="child-tools"
        title={t('tools.title')}
        href={works && !adult ? staffPaths.caseWrite(caseId, 'child-tool') : undefined}
        link={t('tools.add')}
      />
      <p class="ps-second ps-measure">{t('tools.only')}</p>
      <ul class="ps-plain-list">
        {tools.map(({ about, body }) => (
          <li>
            <strong>{nameOf(body)}</strong>
            <span class="ps-second ps-block">
              {t('tools.by', { by: body.by, day: dayInWords(body.on), area: say(`risk.${body.area}`) })}
            </span>
            {wereChild(person, body.on) === 'adult' ? (
              <strong class="ps-late ps-block">{t('tools.adult')}</strong>
            ) : null}
            <SaidList
              lines={[
                [t('tools.category'), body.category],
                [t('tools.words'), body.words],
                [t('tools.age'), body.age === undefined ? undefined : say(`childAge.${body.age}`)],
              ]}
            />
            {works ? (
              <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'child-tool', about)}>
                {t('missing.change')}
                <span class="govuk-visually-hidden">
                  : {nameOf(body)}, {dayInWords(body.on)}
                </span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
