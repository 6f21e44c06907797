import { RecordList, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type Conference, stateOf } from '../../conference/conference.ts';
import type { ConferenceList } from '../../conference/conference-store.ts';
import type { Change } from '../../conference/version.ts';
import { say, stateTag } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface ConferencesProps {
  readonly rows: readonly Conference[];
  readonly which: ConferenceList['which'];
  readonly first: boolean;
  readonly more: boolean;
  /** This member may call one. */
  readonly calls: boolean;
  agencyName(agencyId: string): string;
  /** What changed since it was called, the last first. */
  changesOf(conferenceId: string): readonly Change[];
}

const address = (which: ConferenceList['which'], after?: Conference): string =>
  `${staffPaths.conferences()}?${new URLSearchParams({
    show: which,
    ...(after === undefined ? {} : { after: `${after.startsAt.toISOString()}~${after.conferenceId}` }),
  })}`;

/** The list: what it is called, when and where, who called it, and where it stands. */
export function ConferencesView(props: ConferencesProps) {
  const { rows, which, first, more } = props;
  const last = rows.at(-1);
  return (
    <RecordList
      title={t('title')}
      lead={t('lead')}
      begin={props.calls ? { href: staffPaths.callConference(), text: t('call') } : undefined}
      which={{
        label: t('which'),
        items: (['coming', 'over'] as const).map((each) => ({
          text: t(`which.${each}`),
          href: address(each),
          active: each === which,
        })),
      }}
      empty={
        rows.length > 0 ? undefined : { title: t(`empty.${which}.title`), text: t(`empty.${which}.text`) }
      }
      newest={first ? undefined : { href: address(which), text: t('newest') }}
      older={more && last !== undefined ? { href: address(which, last), text: t('older') } : undefined}
    >
      {rows.map((row) => (
        <li class="ps-refer-list__one">
          <div>
            <a class="govuk-link ps-refer-list__name" href={staffPaths.conference(row.conferenceId)}>
              {row.title}
            </a>
            <When one={row} changes={props.changesOf(row.conferenceId)} />
            <p class="ps-second">{row.place}</p>
          </div>
          <p class="ps-second">{t('calledBy', { agency: props.agencyName(row.agencyId) })}</p>
          <div class="ps-refer-list__state">
            <Tag {...stateTag(row)} />
          </div>
        </li>
      ))}
    </RecordList>
  );
}

/** When it is: where it was moved with the time at which it was to be, where it is cancelled with why and since when. */
function When({ one, changes }: { readonly one: Conference; readonly changes: readonly Change[] }) {
  const state = stateOf(one);
  const [last] = changes;
  const was = changes.find(({ parts }) => parts.includes('startsAt'))?.before;
  const when = say('when', { at: one.startsAt });
  if (state === 'cancelled')
    return (
      <>
        <p>
          <s>{when}</s>
        </p>
        {last === undefined ? null : (
          <p class="ps-second">
            <strong class="ps-late">{t('cancelled', { at: last.after.at })}</strong>{' '}
            <span class="ps-as-told">{last.after.why}</span>
          </p>
        )}
      </>
    );
  if (was === undefined) return <p>{when}</p>;
  return (
    <>
      <p>{when}</p>
      <p class="ps-second">
        <strong>{t('moved')}</strong> {t('moved.from')} <s>{say('when', { at: was.startsAt })}</s>
      </p>
    </>
  );
}
