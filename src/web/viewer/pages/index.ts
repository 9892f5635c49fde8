import type { Page } from '../frame/page.js'
import { home } from './home.js'

/** Every page of the viewer, in the order of the navigation. */
export const pages: readonly Page[] = [home]
