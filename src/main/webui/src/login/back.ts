const KEY = 'crossdock-back'

/** Keeps the address that somebody came with, such as a colleague's link, until they are logged in. */
export function keepAddress(): void {
  const { pathname, search } = window.location
  if (pathname.startsWith('/hawtio/crossdock/')) sessionStorage.setItem(KEY, pathname + search)
}

/** Where to go after the login: once to the address that was kept, else to the first page. */
export function addressAfterLogin(): string {
  const kept = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  return kept?.startsWith('/hawtio/crossdock/') ? kept : '/hawtio/'
}
