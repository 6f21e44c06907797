/** Every page of investigations and orders that is judged by its looks. */

/** Ids of what the pages are about. */
export type InvestigationIds = Readonly<
  Record<
    | 'action'
    | 'bare'
    | 'bareOrder'
    | 'fromWithdrawn'
    | 'further'
    | 'id'
    | 'item'
    | 'order'
    | 'person'
    | 'reportId'
    | 'tradeAction'
    | 'visit',
    string
  >
>;

export const investigationPages = (
  of: InvestigationIds,
): readonly (readonly [name: string, path: string])[] => [
  ['list', '/investigations'],
  ['begin', '/investigations/new'],
  ['from a report', `/reports/${of.reportId}/investigate`],
  ['adding a report', `/reports/${of.reportId}/add-to-investigation`],
  ['investigation', `/investigations/${of.id}`],
  ['empty investigation', `/investigations/${of.bare}`],
  ['investigation of which a reporter came back', `/investigations/${of.further}`],
  ['what came since', `/investigations/${of.further}/further`],
  ['nothing came since', `/investigations/${of.bare}/further`],
  ['investigation from what was told on consent', `/investigations/${of.fromWithdrawn}`],
  ['plan', `/investigations/${of.id}/plan`],
  ['empty plan', `/investigations/${of.bare}/plan`],
  ['disruption', `/investigations/${of.id}/disruption`],
  ['what changed at a place', `/investigations/${of.id}/disruption/${of.action}/effect`],
  ['briefing for a joint visit', `/investigations/${of.id}/disruption/${of.visit}/briefing`],
  ['what changed in a trade', `/investigations/${of.id}/disruption/${of.tradeAction}/effect`],
  ['empty disruption', `/investigations/${of.bare}/disruption`],
  ['action that disrupts', `/investigations/${of.id}/write/disruption`],
  ['joint visit', `/investigations/${of.id}/write/visit`],
  ['court', `/investigations/${of.id}/court`],
  ['empty court', `/investigations/${of.bare}/court`],
  ['charge', `/investigations/${of.id}/write/charge`],
  ['care for a witness', `/investigations/${of.id}/write/care?about=${of.person}`],
  ['evidence', `/investigations/${of.id}/evidence`],
  ['empty evidence', `/investigations/${of.bare}/evidence`],
  ['item', `/investigations/${of.id}/evidence/${of.item}`],
  ['continuity', `/investigations/${of.id}/evidence/${of.item}/continuity`],
  ['new item', `/investigations/${of.id}/write/item`],
  ['movement', `/investigations/${of.id}/write/movement?about=${of.item}`],
  ['chronology', `/investigations/${of.id}/chronology`],
  ['empty chronology', `/investigations/${of.bare}/chronology`],
  ['disclosure', `/investigations/${of.id}/disclosure`],
  ['decided', `/investigations/${of.id}/disclosure?show=sensitive`],
  ['templates', `/investigations/${of.id}/templates`],
  ['fact', `/investigations/${of.id}/write/fact`],
  ['closing', `/investigations/${of.id}/write/standing`],
  ['figures', '/figures/funnel'],
  ['concerns behind a figure', '/figures/funnel/concerns?stage=concern'],
  ['orders', '/orders'],
  ['begin an order', '/orders/new'],
  ['order', `/orders/${of.order}`],
  ['empty order', `/orders/${of.bareOrder}`],
  ['who is shown an order', `/orders/${of.order}/sharing`],
  ['history of an order', `/orders/${of.order}/history`],
  ['what was ordered', `/orders/${of.order}/write/order`],
  ['condition', `/orders/${of.order}/write/condition`],
  ['breach', `/orders/${of.order}/write/breach`],
  ['decisions', `/investigations/${of.id}/decisions`],
  ['before others notice', `/investigations/${of.id}/write/overt`],
  ['strategy', `/investigations/${of.id}/write/strategy?about=protect`],
  ['members', `/investigations/${of.id}/members`],
  ['history', `/investigations/${of.id}/history`],
  ['versions', `/investigations/${of.id}/versions/outline`],
  ['outline', `/investigations/${of.id}/write/outline`],
  ['person', `/investigations/${of.id}/write/person?about=${of.person}`],
  ['part', `/investigations/${of.id}/write/part?of=${of.person}`],
  ['link', `/investigations/${of.id}/write/link`],
  ['section 45', `/investigations/${of.id}/write/defence?about=${of.person}`],
  ['close', `/investigations/${of.id}/write/standing`],
];
