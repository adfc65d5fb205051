import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

/**
 * The most that was ever resident of this process, in bytes.
 *
 * The kernel's resource usage begins with what the parent held when it made the process; the high water mark of its
 * own memory does not. Source: proc_pid_status(5), VmHWM.
 */
export function peakMemory(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const [, mark] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  const kilobytes = mark ? Number(mark) : process.resourceUsage().maxRSS;
  return kilobytes * 1024;
}
