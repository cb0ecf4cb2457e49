import { keepAddress } from '../login/back'

/** A question to the hub's API that did not get an answer, in words for the person who asked. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** What to do about it, where the hub says so. */
    readonly next = '',
  ) {
    super(message)
  }
}

const WORDS: Record<number, string> = {
  400: 'The hub does not understand this.',
  403: 'Your role does not allow this.',
  404: 'There is nothing with this number.',
  409: 'Somebody else changed this in the meantime.',
}

/** Since when nothing the hub was asked was answered; null while it answers. */
let unansweredSince: number | null = null
let answeredAt = 0

/** When the hub answered last, and since when it has not. */
export function hearing(): { answeredAt: number; unansweredSince: number | null } {
  return { answeredAt, unansweredSince }
}

/** Fetches below /api/v1; a session that has ended leads to the login page. */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  unansweredSince ??= Date.now()
  const answer = await fetch(`/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Accept: 'application/json',
      'X-Requested-With': 'XMLHttpRequest',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0, 'The hub does not answer. This page tries again by itself.')
  })
  if (answer.status < 500) {
    unansweredSince = null
    answeredAt = Date.now()
  }
  if (answer.status === 401) {
    keepAddress()
    window.location.assign('/hawtio/login')
    throw new Problem(401, 'Your session has ended.')
  }
  if (!answer.ok) throw await problem(answer)
  return (await answer.json()) as T
}

async function problem(answer: Response): Promise<Problem> {
  const fallback = WORDS[answer.status] ?? `The hub answered ${answer.status}.`
  try {
    const said = (await answer.json()) as { detail?: string; message?: string; title?: string; next?: string }
    return new Problem(answer.status, said.detail ?? said.message ?? said.title ?? fallback, said.next)
  } catch {
    return new Problem(answer.status, fallback)
  }
}

/** A query string of the parameters that have a value. */
export function query(parameters: Record<string, string | number | undefined>): string {
  const used = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '')
  return used.length === 0 ? '' : '?' + new URLSearchParams(used.map(([key, value]) => [key, String(value)]))
}
