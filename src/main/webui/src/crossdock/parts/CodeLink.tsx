import type { FC } from 'react'
import { Link } from 'react-router-dom'

/** A code, with the way to what the runbook says of it. */
export const CodeLink: FC<{ code: string }> = ({ code }) => (
  <Link to={`/crossdock/codes/${code}`} title='What it means and what to do'>
    <code>{code}</code>
  </Link>
)
