-- question: What did the versions need that did best in a task of a stage?
-- row: a stage, a task, a version that did best there, and a phase (the bars of Figure 7 of Li et al. 2025)
-- note: Memory, power and price are totals over all processors, as the studies reported them. A version that models.csv
--   lists several times is left out: nobody can say which of its lines is right.
-- key: basis, stage, task, version, phase
-- label: access
-- behind: resource_of_best
-- counts memory_gb: sum(memory_gb)
-- unit memory_gb: GB
-- counts tdp_w: sum(tdp_w)
-- unit tdp_w: W
-- counts price_usd: sum(price_usd)
-- unit price_usd: US dollars
SELECT basis, stage, task, version, phase, access, memory_gb, tdp_w, price_usd
FROM resource_of_best
ORDER BY basis, position_of('stage', stage), position_of('task', task), list_position(['pretrain', 'finetune', 'inference'], phase), version;
