import { Button, Flex } from '@patternfly/react-core'
import type { FC } from 'react'

/** To the pages before and behind; nothing where there is one page. */
export const Pager: FC<{
  page: number
  more: boolean
  turn: (by: 1 | -1) => void
  back?: string
  on?: string
}> = ({ page, more, turn, back = 'Newer', on = 'Older' }) =>
  page > 0 || more ? (
    <Flex className='cd-pager' justifyContent={{ default: 'justifyContentFlexEnd' }} alignItems={{ default: 'alignItemsCenter' }}>
      <span className='cd-quiet'>Page {page + 1}</span>
      <Button variant='secondary' isDisabled={page === 0} onClick={() => turn(-1)}>
        {back}
      </Button>
      <Button variant='secondary' isDisabled={!more} onClick={() => turn(1)}>
        {on}
      </Button>
    </Flex>
  ) : null
