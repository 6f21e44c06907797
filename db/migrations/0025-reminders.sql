-- safe: a check gives way to a wider one
-- A mail that says only: something of yours is due, sign in.
alter table access.mails
  drop constraint mails_kind_known,
  add constraint mails_kind_known check (kind in ('invitation', 'reset', 'password-changed', 'second-factor-changed',
    'recovery-codes-changed', 'recovery-code-used', 'joined', 'something-due'));
