export { type LocalPost, startLocalPost, type TakenMail } from './local-post.ts';
export { type Mail, type Mailer, MailFault, type MailFaultCode, noMailer, openMailer } from './mailer.ts';
export {
  findPracticeMail,
  type KeptMail,
  keepPracticeMail,
  listPracticeMails,
} from './practice-mail-store.ts';
