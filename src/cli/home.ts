import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { OpenOptions, Owner, OwnRapporteur, Rapporteur } from '../app.ts'
import { connect } from '../remote.ts'
import { Failure } from '../schema/failure.ts'
import { progressLine } from './progress.ts'

/** The folder that holds the data: `--home`, else `RAPPORTEUR_HOME`, else `~/.rapporteur`. */
export function homeFolder(option?: string): string {
  return resolve(option || process.env.RAPPORTEUR_HOME || join(homedir(), '.rapporteur'))
}

/**
 * Opens the home as its one owner.
 * @throws Failure `home-in-use` when another process has it open
 */
export async function openHome(option?: string, options: Omit<OpenOptions, 'home' | 'onProgress'> = {}): Promise<OwnRapporteur> {
  // Loaded when needed: help and usage errors come at once.
  const { open } = await import('../app.ts')
  const { onProgress, end } = progressLine()
  try {
    return await open({ ...options, home: homeFolder(option), onProgress })
  } finally {
    end()
  }
}

/** Does work over the home: in this process, or through the HTTP API of the process that has it open. */
export async function useHome<T>(option: string | undefined, work: (app: Rapporteur) => Promise<T>): Promise<T> {
  const app = await openOrConnect(option)
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}

async function openOrConnect(option?: string): Promise<Rapporteur> {
  try {
    return await openHome(option)
  } catch (error) {
    const owner = ownerOf(error)
    if (!owner?.address) throw error
    return connect(owner.address, { token: process.env.RAPPORTEUR_TOKEN })
  }
}

/** The process that has the home open, where that is why it could not be opened. */
export function ownerOf(error: unknown): Owner | null {
  return error instanceof Failure && error.code === 'home-in-use' ? (error.cause as Owner) : null
}
