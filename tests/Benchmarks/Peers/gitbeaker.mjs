// Lists all projects with gitbeaker, and says how long that took. '--version' says which one this is.
import { readFileSync } from 'node:fs';

if (process.argv[2] === '--version') {
  const manifest = new URL('node_modules/@gitbeaker/rest/package.json', import.meta.url);
  console.log(`gitbeaker ${JSON.parse(readFileSync(manifest)).version}`);
  process.exit();
}

const { Gitlab } = await import('@gitbeaker/rest');

const processor = process.cpuUsage();
const start = performance.now();
const projects = await new Gitlab({ host: process.env.GITLAB_HOST, token: process.env.GITLAB_TOKEN }).Projects.all({ perPage: 100 });
const end = performance.now();

const { user, system } = process.cpuUsage(processor);
console.log(JSON.stringify({
  Milliseconds: end - start,
  CpuMilliseconds: (user + system) / 1000,
  Objects: projects.length,
  PeakBytes: process.resourceUsage().maxRSS * 1024,
}));
