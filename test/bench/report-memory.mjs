// Loaded into a measured Node process with --import: leaves its peak memory, in bytes, where the bench asks for it.
import { writeFileSync } from 'node:fs';

const kibibyte = 1024;
const target = process.env.CASKADE_BENCH_MEMORY;
if (target) process.on('exit', () => writeFileSync(target, String(process.resourceUsage().maxRSS * kibibyte)));
