/** The views that are not on the first screen: fetched after it, and before anybody is likely to ask for them. */
export { WhyDrawer } from '../ui/Why.tsx';
export { Assumptions } from './Assumptions.tsx';
export { Claims } from './Claims.tsx';
export { Compare } from './Compare.tsx';
export { Detail } from './Detail.tsx';
export { MoreLevers } from './MoreLevers.tsx';
export { Plan } from './Plan.tsx';
export { Take } from './Take.tsx';
