// `npm start`.
import { runService } from './service.ts';

await runService(process.argv.slice(2));
