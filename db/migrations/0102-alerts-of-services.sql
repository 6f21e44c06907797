-- safe: lets one more kind of alert be written
alter table support.alerts
  drop constraint alerts_kind_known,
  add constraint alerts_kind_known check (kind in ('appeared-again', 'missing', 'contact-lapsed', 'ending', 'risk-rose', 'own-words', 'complaint', 'service-ends'));
