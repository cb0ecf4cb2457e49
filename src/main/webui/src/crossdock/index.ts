import { hawtio, type HawtioPlugin } from '@hawtio/react'
import { Crossdock } from './Crossdock'

/** The page for documents and cases, first in the navigation. */
export const crossdock: HawtioPlugin = () => {
  hawtio.addPlugin({
    id: 'crossdock',
    title: 'Crossdock',
    path: '/crossdock',
    order: 1,
    component: Crossdock,
    isActive: async () => true,
  })
}
