import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  Checkboxes,
  ErrorSummary,
  InsetText,
  Pagination,
  Radios,
  SubNavigation,
  Textarea,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { TakenBack } from '../../consent/taken-back.ts';
import { paperReferenceOf } from '../../evidence/register.ts';
import type { Material, Schedule } from '../../evidence/schedule.ts';
import type { Entry } from '../../investigation/entry.ts';
import { assistances, uses } from '../../investigation/evidence-bodies.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';
import { say } from '../say.ts';
import { TakenBackNote } from '../taken-back-note.tsx';
import { optionsOf } from '../write/kind-form.ts';
import { decidedInWords, t, tellMaterial } from './material-words.ts';
import { onPapers, papers } from './schedule-paper.ts';

export const tabs = ['undecided', 'used', 'unused', 'sensitive'] as const;
export type Tab = (typeof tabs)[number];
export const problemFields = ['keys', 'use', 'why'] as const;
export type ProblemField = (typeof problemFields)[number];

/** What stands in the form. */
export interface Chosen {
  readonly keys: readonly string[];
  readonly use: string;
  readonly assists: string;
  readonly why: string;
}

interface DisclosureProps {
  readonly one: Investigation;
  readonly story: Story;
  readonly schedule: Schedule;
  readonly tab: Tab;
  readonly page: number;
  readonly onPage: number;
  /** The place up to which this page has read. */
  readonly since: number;
  readonly chosen: Chosen;
  readonly problems: readonly ProblemField[];
  readonly meanwhile: boolean;
  readonly formToken: string;
  readonly head: ComponentChildren;
  readonly takenBack: readonly TakenBack[];
  nameOf(memberId: string): string;
  /** What is said of something that came by a consent which was taken back. */
  markOf(entry: Entry): string | undefined;
}

/** The schedule, part by part, with one decision for everything that is ticked. */
export function DisclosureView(props: DisclosureProps) {
  const { one, schedule, tab, page, onPage, problems } = props;
  const id = one.investigationId;
  const all = schedule[tab];
  const shown = all.slice((page - 1) * onPage, page * onPage);
  return (
    <>
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={problems.map((field) => ({ href: `#${field}`, text: t(`error.${field}`) }))}
        />
      )}
      {props.meanwhile ? (
        <Alert
          variant="warning"
          variantText={t('meanwhile.kind')}
          title={t('meanwhile')}
          text={t('meanwhile')}
          role="alert"
        />
      ) : null}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <SubNavigation
        label={t('which')}
        items={tabs.map((each) => ({
          text: t(`tab.${each}`, { count: schedule[each].length }),
          href: staffPaths.disclosure(id, { show: each }),
          active: each === tab,
        }))}
      />
      <Papers id={id} naming={onPapers(schedule, props.story).naming.length} />
      <TakenBackNote takenBack={props.takenBack} />
      {tab === 'sensitive' ? <InsetText text={t('sensitive.note')} /> : null}
      {one.state === 'closed' ? <InsetText text={t('closed')} /> : null}
      {shown.length === 0 ? (
        <p class="govuk-body">{t(`none.${tab}`)}</p>
      ) : (
        <DecideForm {...props} shown={shown} />
      )}
      {all.length <= onPage ? null : (
        <Pagination
          previous={
            page > 1
              ? { href: staffPaths.disclosure(id, { show: tab, page: page - 1 }), text: t('previous') }
              : undefined
          }
          next={
            page * onPage < all.length
              ? { href: staffPaths.disclosure(id, { show: tab, page: page + 1 }), text: t('next') }
              : undefined
          }
        />
      )}
    </>
  );
}

function Papers({ id, naming }: { id: string; naming: number }) {
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1" id="papers">
        {t('word')} <span class="ps-second">{t('word.note')}</span>
        {naming === 0 ? null : <span class="ps-second ps-block">{t('word.naming', { count: naming })}</span>}
      </p>
      <ul class="govuk-list ps-found__acts govuk-!-margin-bottom-6" aria-labelledby="papers">
        {papers.map((which) => (
          <li>
            <a class="govuk-link" href={staffPaths.disclosureWord(id, which)}>
              {t(`word.${which}`)}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={staffPaths.templates(id)}>
            {t('templates')}
          </a>
        </li>
      </ul>
    </>
  );
}

function DecideForm(props: DisclosureProps & { shown: readonly Material[] }) {
  const { one, tab, page, chosen, problems, formToken } = props;
  const works = one.state === 'open';
  const problem = (field: ProblemField) =>
    problems.includes(field) ? { text: t(`error.${field}`) } : undefined;
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } });
  const address = staffPaths.disclosure(one.investigationId, { show: tab, page });
  return (
    <form method="post" action={address} noValidate>
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="since" value={String(props.since)} />
      <Checkboxes
        name="keys"
        idPrefix="keys"
        fieldset={legend(t('choose'))}
        hint={works ? { text: t('choose.hint') } : undefined}
        errorMessage={problem('keys')}
        classes="govuk-checkboxes--small"
        values={chosen.keys}
        items={props.shown.map((material) => ({
          value: material.key,
          children: <Named {...props} material={material} />,
          hint: { children: <Judged {...props} material={material} /> },
          disabled: !works,
        }))}
      />
      {works ? (
        <>
          <h2 class="govuk-heading-m">{t('decide')}</h2>
          <Radios
            name="use"
            idPrefix="use"
            fieldset={legend(t('use'))}
            errorMessage={problem('use')}
            classes="govuk-radios--small"
            value={chosen.use}
            items={optionsOf(uses, (each) => say(`use.${each}`))}
          />
          <Radios
            name="assists"
            idPrefix="assists"
            fieldset={legend(t('assists'))}
            classes="govuk-radios--small"
            value={chosen.assists}
            items={optionsOf(assistances, (each) => say(`assists.${each}`))}
          />
          <Textarea
            name="why"
            id="why"
            rows={2}
            label={{ text: t('reason'), classes: 'govuk-label--m' }}
            hint={{ text: t('reason.hint') }}
            errorMessage={problem('why')}
            value={chosen.why}
          />
          <Button text={t('save')} preventDoubleClick />
        </>
      ) : null}
    </form>
  );
}

function Named({ material, story }: DisclosureProps & { material: Material }) {
  const told = tellMaterial(material, story, 'page');
  return (
    <>
      <strong>{told.name}</strong> {told.what.slice(0, 300)}
    </>
  );
}

function Judged({ material, story, nameOf, markOf }: DisclosureProps & { material: Material }) {
  const { day } = tellMaterial(material, story, 'page');
  const [decided, ...why] = decidedInWords(material, nameOf);
  const mark = markOf(material.entry);
  return (
    <>
      {day}
      {material.number === undefined ? null : (
        <>. {t('onPapers', { reference: paperReferenceOf(material.entry.about) })}</>
      )}
      {decided === undefined ? null : (
        <>
          . {material.judged === undefined ? <strong class="ps-late">{decided}</strong> : decided}{' '}
          {why.join(' ')}
        </>
      )}
      {mark === undefined ? null : <strong class="ps-late ps-block">{mark}</strong>}
    </>
  );
}
