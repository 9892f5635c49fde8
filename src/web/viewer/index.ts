export { Assets, VIEWER_BASE, VIEWER_FILES } from './frame/assets.js'
export { faultOf } from './frame/failure.js'
export type { Address, Page, Variables } from './frame/page.js'
export { Viewer, type Answer, type Rendered, type Run } from './frame/viewer.js'
