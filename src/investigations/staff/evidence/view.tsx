import type { ComponentChildren } from 'preact';
import { Button, EmptyState, InsetText, Pagination, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type TakenBack, takenBackOf } from '../../consent/taken-back.ts';
import type { FilesExplained } from '../../evidence/explained.ts';
import { gapsIn, type Item, paperReferenceOf } from '../../evidence/register.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import { say } from '../say.ts';
import { TakenBackNote } from '../taken-back-note.tsx';
import { t } from './evidence-words.ts';
import { FindItem } from './find-item.tsx';
import { holdingInWords } from './holding.ts';
import { NightNote } from './night-note.tsx';

interface RegisterProps {
  readonly one: Investigation;
  readonly items: readonly Item[];
  /** Of all items. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly standing: FilesExplained;
  readonly takenBack: readonly TakenBack[];
  /** This member may write in it. */
  readonly works: boolean;
  readonly head: ComponentChildren;
  /** What was typed to find an item, where none is called so. */
  readonly missed: string | undefined;
}

/** The register: every item by its number, who holds it, and what is wrong with it. */
export function RegisterView(props: RegisterProps) {
  const { one, items, count, page, pages, standing, works, missed } = props;
  const id = one.investigationId;
  const anyFiles = standing.night !== undefined || items.some(({ files }) => files.length > 0);
  return (
    <>
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {anyFiles ? <NightNote standing={standing} /> : null}
      <TakenBackNote takenBack={props.takenBack} />
      {works ? null : <InsetText text={t('closed')} />}
      {works ? <Button href={staffPaths.investigationWrite(id, 'item')} text={t('add')} /> : null}
      {count === 0 ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <FindItem id={id} missed={missed} />
          <p class="ps-second">{t('count', { count })}</p>
          <ol class="ps-found-list">
            {items.map((item) => (
              <OneItem id={id} item={item} standing={standing} takenBack={props.takenBack} />
            ))}
          </ol>
        </>
      )}
      {pages < 2 ? null : (
        <Pagination
          previous={
            page > 1 ? { href: staffPaths.evidenceRegister(id, page - 1), text: t('previous') } : undefined
          }
          next={
            page < pages ? { href: staffPaths.evidenceRegister(id, page + 1), text: t('next') } : undefined
          }
        />
      )}
    </>
  );
}

function OneItem({
  id,
  item,
  standing,
  takenBack,
}: Pick<RegisterProps, 'standing' | 'takenBack'> & { id: string; item: Item }) {
  const { number, entry, files } = item;
  const { body, about } = entry;
  return (
    <li class="ps-found">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={staffPaths.evidenceItem(id, about)}>
          {t('number', { number })}
          {body.exhibit === undefined ? null : <> ({body.exhibit})</>}
        </a>{' '}
        {body.state === 'held' ? null : <Tag text={say(`itemTag.${body.state}`)} classes="govuk-tag--grey" />}{' '}
        {files.some((file) => standing.wrong.has(file.body.file)) ? (
          <Tag text={t('altered.tag')} classes="govuk-tag--red" />
        ) : null}{' '}
        {takenBackOf(entry, takenBack) === undefined ? null : (
          <Tag text={say('takenBack.tag')} classes="govuk-tag--orange" />
        )}{' '}
        {gapsIn(item).length > 0 ? <Tag text={t('gap.tag')} classes="govuk-tag--orange" /> : null}
      </h2>
      <p class="ps-as-told govuk-body govuk-!-margin-bottom-1">{body.what}</p>
      <p class="govuk-body-s govuk-!-margin-bottom-1">{holdingInWords(item)}</p>
      <p class="ps-second">
        {say(`category.${body.category}`)} · {t('files', { count: files.length })} ·{' '}
        {t('onPapers', { reference: paperReferenceOf(about) })}
      </p>
    </li>
  );
}
