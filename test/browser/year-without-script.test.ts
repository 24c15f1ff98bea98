import { aYear } from './year/a-year.ts'

aYear(false)
