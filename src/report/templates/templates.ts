import type { ReportDocument } from '../document.ts';
import type { Language } from '../format.ts';
import type { ReportInput } from '../parts/told.ts';
import { cnPerformance } from './cn-performance.ts';
import { euPlan } from './eu-tjtp.ts';
import type { TemplateName } from './names.ts';
import { ukTaskForce } from './uk-task-force.ts';
import { zaRegister } from './za-register.ts';

/** Forms that authorities ask for: filled where the model has the answer, and marked where it has not. */
export const TEMPLATES = {
  'uk-task-force': ukTaskForce,
  'eu-tjtp': euPlan,
  'cn-performance': cnPerformance,
  'za-register': zaRegister,
} as const satisfies Readonly<Record<TemplateName, (input: ReportInput, language: Language) => ReportDocument>>;
