import { PEERS } from './peers/index.js'

// One server in a process of its own, so that its CPU can be told from the load's. Arguments: a peer's name, a database.

const [name = '', path = ''] = process.argv.slice(2)
const peer = PEERS[name]
if (!peer) throw new Error(`There is no peer "${name}"; there are ${Object.keys(PEERS).join(', ')}.`)
const url = await peer(path)
process.on('message', () => process.send?.(process.cpuUsage()))
process.on('disconnect', () => process.exit(0))
process.send?.({ url })
