/** What can be done and is written in the book, by name. A name here never changes its meaning. */
export const acts = [
  'report.submit',
  'report.take',
  'report.assess',
  'report.hear-answer',
  'report.match-again',
  'report.receive-passed',
  'report.withdraw-passed',
  'report.search',
  'report.open',
  'report.claim',
  'report.release',
  'report.ask',
  'report.answer',
  'report.return',
  'report.note',
  'report.decide',
  'report.undo-decision',
  'file.attach',
  'file.check',
  'file.settle',
  'file.suggest',
  'file.preview',
  'file.open-copy',
  'file.open-original',
  'mention.settle',
  'match.settle',
  'referral.begin',
  'referral.open',
  'referral.answer',
  'referral.hand-over',
  'referral.ask-check',
  'referral.check',
  'referral.name-absence',
  'referral.move-form',
  'referral.close',
  'consent.open',
  'consent.record',
  'record.share',
  'record.end-share',
  'member.try-sign-in',
  'member.sign-in',
  'member.sign-in-refused',
  'member.sign-out',
  'member.join',
  'member.ask-reset',
  'member.try-reset',
  'member.reset-password',
  'member.try-own-change',
  'member.change-password',
  'member.change-second-factor',
  'member.change-recovery-codes',
  'member.invite',
  'member.open',
  'member.invite-again',
  'member.change-roles',
  'member.suspend',
  'member.restore',
  'member.leave',
  'member.sign-out-everywhere',
  'member.release-claims',
  'session.end',
  'session.end-others',
  'mail.prepare',
  'mail.hand-over',
  'mail.settle',
  'agency.register',
  'book.read',
  'book.verify',
  'jobs.read',
  'practice.load',
  'practice.take-mail',
  'service.tidy',
] as const;
export type ActName = (typeof acts)[number];

/** One line as the caller states it. Who acts and when is not theirs to say: the database finds that itself. */
export interface Line {
  readonly act: ActName;
  /** The record it is about, where it is about one. */
  readonly record?: { readonly kind: 'report' | 'referral' | 'member'; readonly id: string };
  /** The act makes this record: before it there is none that could be open to anybody. */
  readonly makesRecord?: true;
  /** Why, in the member's words, where the act asks for it. */
  readonly purpose?: string;
  /** Ids, codes and counts; never a name or what somebody told us. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}
