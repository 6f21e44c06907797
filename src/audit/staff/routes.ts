/** What audit shows on the staff site. */
export { bookRoutes } from './book/page.tsx';
