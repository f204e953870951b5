import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

/** What the labour market hears from the sectors: jobs outside the plants that are not called for any more. */
export const sectorJobs: Record<string, EquationSpec> = {
  branch_of_sector: constant(['sector'], '1', {
    shared: true,
    doc: 'Position of the branch of the labour statistics that a sector belongs to; 0 for none.',
  }),
  branch_posts: constant(['branch', 'occupation', 'market'], 'person', {
    doc: 'People in work at the start by branch, occupation and local labour market.',
    min: 0,
  }),
  sector_jobs_lost: aux(['sector'], 'person', 'base_sector_jobs * (1 - workforce)', {
    doc: 'Posts gone in a sector since the start; negative where posts were added.',
  }),
  branch_jobs_lost: aux(
    ['branch'],
    'person',
    'SUM((IF branch_of_sector[*] = branch THEN 1 ELSE 0) * sector_jobs_lost[*])',
    { doc: 'The same by branch.' },
  ),
  branch_shrinkage: aux(['branch'], '1', 'SAFEDIV(branch_jobs_lost, SUM(branch_posts[branch, *, *]))', {
    doc: 'The same as a share of the branch.',
  }),
  linked_jobs_lost: aux(
    ['occupation', 'market'],
    'person',
    'SUM(branch_posts[*, occupation, market] * branch_shrinkage[*])',
    { doc: 'Jobs outside the plants for which there is no demand any more.' },
  ),

  // For the reports
  jobs_per_sale: aux(['sector'], 'person*month/CNY', 'SAFEDIV(base_sector_jobs, base_sector_output)', {
    doc: 'People in work for each yuan of monthly output.',
  }),
  induced_jobs_lost: aux([], 'person', 'SMTH1(0 - SUM(jobs_per_sale[*] * household_change[*]), dismissal_time, 0)', {
    doc: 'Jobs gone because households spend less in the town: those that sell to them.',
  }),
  indirect_jobs_lost: aux([], 'person', 'SUM(linked_jobs_lost) - induced_jobs_lost', {
    doc: 'The other jobs gone outside the plants: suppliers of the plants, and of those who sell to households.',
  }),
};
