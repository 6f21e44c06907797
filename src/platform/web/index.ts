export { type Brake, makeBrake } from './brake.ts';
export { doorCookie } from './cookies.ts';
export type { FaultLog } from './faults.ts';
export {
  type Answer,
  type CookieChange,
  type FormBody,
  field,
  fields,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from './page.ts';
export { renderDocument } from './send.ts';
export { type Asset, buildSite, type SiteOptions } from './site.ts';
export type { StandInPages } from './stand-ins.ts';
