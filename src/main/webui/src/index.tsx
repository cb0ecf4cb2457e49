import '@patternfly/react-core/dist/styles/base.css'
import '@hawtio/react/dist/index.css'
import { camel, hawtio, jmx, runtime } from '@hawtio/react'
import { Hawtio } from '@hawtio/react/ui'
import ReactDOM from 'react-dom/client'

hawtio.setBasePath('/hawtio')
camel()
jmx()
runtime()

const root = document.getElementById('root')
hawtio.bootstrap().then(() => root && ReactDOM.createRoot(root).render(<Hawtio />))
