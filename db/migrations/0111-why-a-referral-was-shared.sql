-- What a line of a referral's history is about: the share whose reason it keeps, where a law and not the person let it be shared.
alter table referrals.history add column about uuid references access.shares (share_id);
