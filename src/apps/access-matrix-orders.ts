/** What each role finds at the addresses of orders: a part of the matrix. */
type Finds = 'page' | 'again' | 'onward' | 'nothing';
type Form = Readonly<Record<string, string>>;

/** Whoever may notice a breach reads them; investigators alone write them. */
const readers = {
  signedOut: 'sign-in',
  otherwise: 'nothing',
  roles: { investigator: 'page', 'duty-desk': 'page', frontline: 'page' },
} as const;
const writers = (finds: Finds, form?: Form) =>
  ({
    signedOut: 'sign-in',
    otherwise: 'nothing',
    roles: { investigator: finds },
    ...(form === undefined ? {} : { form }),
  }) as const;
const about = (finds: Finds, form?: Form) => ({ ...writers(finds, form), aboutAnOrder: true }) as const;

export const orderAccess = {
  orders: readers,
  'orders.look-up': readers,
  'orders.look-up.find': { ...readers, form: { asked: 'Marku' } },
  'order.begin': writers('page'),
  'order.begin.save': writers('onward', {}),
  order: { ...readers, aboutAnOrder: true },
  'order.history': about('page'),
  'order.versions': about('page'),
  'order.sharing': about('page'),
  'order.sharing.share': about('again', {}),
  // There is no such share, and no such report.
  'order.sharing.end': about('nothing', { share: '00000000-0000-4000-8000-000000000000' }),
  'order.hand-over': about('page'),
  'order.hand-over.save': about('again', {}),
  'order.touch.settle': about('nothing', { report: '00000000-0000-4000-8000-000000000000' }),
  'order.write': about('page'),
  'order.write.save': about('again', {}),
  'order.write.keep': about('page', { turn: '1', subject: 'Half a na' }),
  'order.write.drop': about('onward', {}),
} as const;
