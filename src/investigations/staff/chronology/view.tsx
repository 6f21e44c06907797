import type { ComponentChildren } from 'preact';
import { Button, EmptyState, Pagination, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { isApart } from '../../evidence/apart.ts';
import type { ChronologyRow } from '../../evidence/chronology.ts';
import type { ChronologyRead } from '../../evidence/read-chronology.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';
import { say } from '../say.ts';
import { TakenBackNote } from '../taken-back-note.tsx';
import { paperOfLine, type Which } from './chronology-paper.ts';
import { byNumbers, t, tellRow } from './row-words.ts';

interface ChronologyProps {
  readonly one: Investigation;
  readonly story: Story;
  readonly read: ChronologyRead;
  readonly page: number;
  readonly onPage: number;
  readonly works: boolean;
  readonly head: ComponentChildren;
}

/** What happened, line by line, a page at a time. */
export function ChronologyView({ one, story, read, page, onPage, works, head }: ChronologyProps) {
  const id = one.investigationId;
  const { rows } = read;
  const shown = rows.slice((page - 1) * onPage, page * onPage);
  const on = (which: Which) => rows.filter(({ entry }) => paperOfLine(entry, story, read) === which).length;
  const [apart, byConsent] = [on('sensitive'), on('consent')];
  const facts = rows.filter(
    ({ entry, replacedBy }) => entry.kind === 'fact' && replacedBy === undefined,
  ).length;
  return (
    <>
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <TakenBackNote takenBack={read.takenBack} />
      {works ? <Button href={staffPaths.investigationWrite(id, 'fact')} text={t('add')} /> : null}
      {rows.length === 0 ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="ps-second">{t('count', { count: rows.length, facts })}</p>
          <p class="govuk-body ps-found__acts govuk-!-margin-bottom-4">
            <a class="govuk-link" href={staffPaths.chronologyWord(id)}>
              {t('word')}
            </a>{' '}
            {apart === 0 ? null : (
              <>
                <a class="govuk-link" href={staffPaths.chronologyWord(id, 'sensitive')}>
                  {t('word.sensitive', { count: apart })}
                </a>{' '}
              </>
            )}
            {byConsent === 0 ? null : (
              <>
                <a class="govuk-link" href={staffPaths.chronologyWord(id, 'consent')}>
                  {t('word.consent', { count: byConsent })}
                </a>{' '}
              </>
            )}
            <a class="govuk-link" href={staffPaths.templates(id)}>
              {t('templates')}
            </a>
          </p>
          {apart === 0 ? null : <p class="ps-second">{t('word.apart', { count: apart })}</p>}
          <ol class="ps-events">
            {shown.map((row) => (
              <Line id={id} row={row} story={story} read={read} works={works} />
            ))}
          </ol>
        </>
      )}
      {rows.length <= onPage ? null : (
        <Pagination
          previous={page > 1 ? { href: staffPaths.chronology(id, page - 1), text: t('previous') } : undefined}
          next={
            page * onPage < rows.length
              ? { href: staffPaths.chronology(id, page + 1), text: t('next') }
              : undefined
          }
        />
      )}
    </>
  );
}

const colours = { fact: 'green', hearsay: 'yellow', opinion: 'grey' } as const;

function Line(props: {
  readonly id: string;
  readonly row: ChronologyRow;
  readonly story: Story;
  readonly read: ChronologyRead;
  readonly works: boolean;
}) {
  const { id, row, works } = props;
  const { entry } = row;
  const told = tellRow(row, props.story, byNumbers(props.read));
  const colour = entry.kind === 'fact' ? colours[entry.body.nature] : 'blue';
  return (
    <li class="ps-event">
      <span class="ps-event__day">{told.when}</span>{' '}
      <Tag text={told.nature} classes={`govuk-tag--${colour}`} />{' '}
      {isApart(entry, props.story, props.read.sensitive) ? (
        <Tag text={t('sensitive')} classes="govuk-tag--red" />
      ) : null}{' '}
      {isApart(entry, props.story, props.read.byConsent) ? (
        <Tag text={say('takenBack.tag')} classes="govuk-tag--orange" />
      ) : null}
      <p class="govuk-body govuk-!-margin-bottom-1 ps-as-told">{told.what}</p>
      {told.whom.length === 0 ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1">{t('about', { people: told.whom.join('; ') })}</p>
      )}
      {entry.kind === 'fact' ? (
        <p class="ps-second">
          {told.grade === ''
            ? t('source', { source: told.source })
            : t('graded', { source: told.source, grade: told.grade })}{' '}
          {told.conditions === undefined ? null : (
            <span class="ps-block">{t('conditions', { words: told.conditions })}</span>
          )}
        </p>
      ) : null}
      {works && entry.kind === 'fact' && row.replacedBy === undefined ? (
        <a class="govuk-link" href={staffPaths.investigationWrite(id, 'fact', { about: entry.about })}>
          {t('change')}
          <span class="govuk-visually-hidden">: {told.what.slice(0, 80)}</span>
        </a>
      ) : null}
    </li>
  );
}
