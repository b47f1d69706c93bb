import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * A mark that tells a process from a later one with the same number: when it started, as the system notes it.
 * Null where the system does not say.
 */
export async function startOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    try {
      const [status, boot] = await Promise.all([
        readFile(`/proc/${pid}/stat`, 'utf8'),
        readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      ])
      // The program's name, in parentheses, may itself hold spaces; the start time is field 22.
      const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19]
      return ticks ? `${boot.trim()}:${ticks}` : null
    } catch {
      return null
    }
  }
  if (process.platform === 'win32') return null
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], {
      env: { LC_ALL: 'C', PATH: process.env.PATH },
    })
    return stdout.trim() || null
  } catch {
    return null
  }
}

/** Whether a process of this number runs on this machine; one of another user counts. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
