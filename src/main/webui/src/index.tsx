import '@patternfly/react-core/dist/styles/base.css'
import '@hawtio/react/dist/index.css'
import './console.css'
import { camel, hawtio, jmx, runtime } from '@hawtio/react'
import { Hawtio } from '@hawtio/react/ui'
import ReactDOM from 'react-dom/client'
import { crossdock } from './crossdock'
import { login } from './login'
import { keepAddress } from './login/back'
import { permissions } from './permissions'

keepAddress()
hawtio.setBasePath('/hawtio')
login()
crossdock()
camel()
jmx()
runtime()
permissions()

const root = document.getElementById('root')
hawtio.bootstrap().then(() => root && ReactDOM.createRoot(root).render(<Hawtio />))
