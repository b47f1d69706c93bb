export { joinMarks } from './marks/join.ts'
export { markShapes } from './marks/lone.ts'
export { markRecurring } from './marks/recurring.ts'
