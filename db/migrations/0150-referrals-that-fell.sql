-- safe: adds a column that may be empty
-- When a case moves to another agency, what was shared on a law with referrals of it to services ends. Which fell so is kept, so that whoever holds the case now is told once.
alter table services.referrals add column fell_at timestamptz;
comment on column services.referrals.fell_at is 'When its case moved and whoever received it lost it by that: whoever keeps the case now sends it again. Set by support.take_over.';
