export { codeOf, type JobHandler, runJobs } from './run-jobs.ts';
