import type { ComponentChildren } from 'preact';
import { Button } from '../../../../design/index.ts';
import type { TakenBack } from '../../../consent/taken-back.ts';
import type { OnSheet } from '../../../evidence/on-sheet.ts';
import { arrivalsOf, gapsIn, paperReferenceOf, turnsOf } from '../../../evidence/register.ts';
import type { EntryOf } from '../../../investigation/entry.ts';
import type { Investigation } from '../../../investigation/investigation.ts';
import { noon, say } from '../../say.ts';
import { apartMarking } from '../../word-answer.ts';
import { t } from '../evidence-words.ts';
import { goneInWords, holdingInWords } from '../holding.ts';
import { whenInWords } from './movements-part.tsx';

interface ContinuityProps {
  readonly one: Investigation;
  readonly told: OnSheet;
  /** The report that it came with, where consent to it was taken back. */
  readonly takenBack: TakenBack | undefined;
  /** When it was drawn from the record, and by whom. */
  readonly drawn: { readonly at: Date; readonly by: string };
  nameOf(memberId: string): string;
}

const columns = ['number', 'when', 'from', 'to', 'why', 'seal', 'kept', 'written'] as const;
type Column = (typeof columns)[number];

/** Said again because browsers forget what a table is when its rows are laid out as cards. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

/** Everything that a court asks of one item's continuity, on a sheet to print and sign. */
export function ContinuityView({ one, told, takenBack, drawn, nameOf }: ContinuityProps) {
  const { item, isApart, leftOff } = told;
  const { entry, movements, files } = item;
  const { body } = entry;
  const arrivals = arrivalsOf(item);
  const gaps = new Set(gapsIn(item).map(({ place }) => place));
  const written = (by: string, at: Date) => t('continuity.writtenBy', { name: nameOf(by), at });
  return (
    <div class="ps-continuity">
      {leftOff === 0 ? null : (
        <p class="ps-second ps-unprinted">{t('continuity.leftOff', { count: leftOff })}</p>
      )}
      {isApart ? (
        <p class="govuk-body">
          <strong>{apartMarking}</strong>
        </p>
      ) : null}
      {takenBack === undefined ? null : (
        <p class="govuk-body">
          <strong>{say('takenBack.mark', { at: noon(takenBack.on), reference: takenBack.reference })}</strong>
        </p>
      )}
      <span class="govuk-caption-l">
        {one.reference}
        {body.exhibit === undefined ? null : `, ${body.exhibit}`}
      </span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
        {t('continuity.heading', { reference: paperReferenceOf(entry.about) })}
      </h1>
      <p class="ps-second ps-unprinted">{t('continuity.unprinted', { number: item.number })}</p>
      <p class="govuk-body ps-as-told">{body.what}</p>
      <p class="govuk-body">
        <strong>{holdingInWords(item)}</strong>
      </p>
      <Button
        type="button"
        text={t('continuity.print')}
        classes="govuk-button--secondary"
        attributes={{ hidden: '', 'data-prints': '' }}
      />
      <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table}>
        <caption class="govuk-visually-hidden">{t('continuity.caption')}</caption>
        <thead class="govuk-table__head" {...roles.rowgroup}>
          <tr class="govuk-table__row" {...roles.row}>
            {columns.map((column) => (
              <th class="govuk-table__header" {...roles.columnheader} scope="col">
                {t(`continuity.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...roles.rowgroup}>
          {arrivals.map((came, place) => {
            const over = arrivals[place + 1];
            return (
              <Row
                number={1}
                when={whenInWords(came.body.on, came.body.at)}
                from={came.body.fromWhom ?? ''}
                to={came.body.byWhom}
                why={
                  over === undefined ? (
                    howItCame(came.body)
                  ) : (
                    <>
                      {howItCame(came.body)}{' '}
                      <strong class="ps-gap">
                        ({t('continuity.superseded', { at: over.at, name: nameOf(over.by) })})
                      </strong>
                    </>
                  )
                }
                seal={came.body.seal ?? ''}
                kept={came.body.storage}
                written={written(came.by, came.at)}
              />
            );
          })}
          {movements.map((moved, place) => (
            <Row
              number={place + 2}
              when={whenInWords(moved.body.on, moved.body.at)}
              from={
                gaps.has(moved.place) ? (
                  <>
                    {moved.body.from} <strong class="ps-gap">({t('gap.tag')})</strong>
                  </>
                ) : (
                  moved.body.from
                )
              }
              to={moved.body.to}
              why={moved.body.why}
              seal={moved.body.seal ?? ''}
              kept={moved.body.storage ?? ''}
              written={written(moved.by, moved.at)}
            />
          ))}
          {turnsOf(item).map((turn, place) => (
            <Row
              number={movements.length + place + 2}
              when={turn.body.stateOn === undefined ? '' : whenInWords(turn.body.stateOn, undefined)}
              from={turn.body.stateBy ?? ''}
              to={turn.body.stateHow ?? ''}
              why={goneInWords(turn.body)}
              seal=""
              kept=""
              written={written(turn.by, turn.at)}
            />
          ))}
        </tbody>
      </table>
      {files.length === 0 ? null : (
        <section aria-labelledby="files">
          <h2 class="govuk-heading-s" id="files">
            {t('continuity.files')}
          </h2>
          <dl class="ps-said ps-said--wide">
            {files.map((file) => (
              <div>
                <dt dir="auto">{file.body.name}</dt>
                <dd>
                  <code class="ps-hash">{file.body.sha256}</code>
                  <span class="ps-second ps-block">{written(file.by, file.at)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p class="govuk-body-s">
        {t('continuity.made', { reference: one.reference, at: drawn.at, name: drawn.by })}
      </p>
      <p class="govuk-body ps-signed">{t('continuity.signed')}</p>
    </div>
  );
}

const howItCame = ({ origin, where, power }: EntryOf<'item'>['body']): string =>
  `${say(`originTag.${origin}`)}: ${where}${power === undefined ? '' : `. ${power}`}`;

function Row(
  props: Readonly<Record<Exclude<Column, 'from' | 'why'>, string | number>> &
    Readonly<Record<'from' | 'why', ComponentChildren>>,
) {
  return (
    <tr class="govuk-table__row" {...roles.row}>
      {columns.map((column) => (
        <td class="govuk-table__cell" {...roles.cell} data-label={t(`continuity.${column}`)}>
          {props[column]}
        </td>
      ))}
    </tr>
  );
}
