import { LoginForm } from '@patternfly/react-core'
import { ExclamationCircleIcon } from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon'
import { useState, type FC, type MouseEvent } from 'react'
import { addressAfterLogin } from './back'

export const Login: FC = () => {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const submit = async (event: MouseEvent) => {
    event.preventDefault()
    if (!username.trim() || !password) {
      setProblem('Enter your user name and password.')
      return
    }
    setBusy(true)
    const found = await logIn(username.trim(), password)
    setBusy(false)
    setProblem(found)
    if (!found) window.location.assign(addressAfterLogin())
  }

  return (
    <LoginForm
      showHelperText={problem !== ''}
      helperText={problem}
      helperTextIcon={<ExclamationCircleIcon />}
      usernameLabel='User name'
      usernameValue={username}
      onChangeUsername={(_event, value) => setUsername(value)}
      isValidUsername={problem === ''}
      passwordLabel='Password'
      passwordValue={password}
      onChangePassword={(_event, value) => setPassword(value)}
      isValidPassword={problem === ''}
      isShowPasswordEnabled
      onLoginButtonClick={submit}
      isLoginButtonDisabled={busy}
      loginButtonLabel={busy ? 'Logging in …' : 'Log in'}
    />
  )
}

/** Answers what went wrong, or nothing when the session cookie is set. */
async function logIn(username: string, password: string): Promise<string> {
  try {
    const answer = await fetch('/j_security_check', {
      method: 'POST',
      body: new URLSearchParams({ j_username: username, j_password: password }),
      redirect: 'manual',
    })
    if (answer.status === 429) return 'Too many attempts. Wait a minute and try again.'
    if (answer.status >= 500) return 'The hub could not check the password. Try again in a moment.'
    const user = await fetch('/hawtio/user')
    return user.ok ? '' : 'User name or password is wrong.'
  } catch {
    return 'The hub does not answer. Is it running?'
  }
}
