import { hawtio, type HawtioPlugin } from '@hawtio/react'
import { Login } from './Login'

/** The form on the login page: the users of the console are the users of the API. */
export const login: HawtioPlugin = () => {
  hawtio.addPlugin({ id: 'crossdock-login', isLogin: true, component: Login, isActive: async () => true })
}
