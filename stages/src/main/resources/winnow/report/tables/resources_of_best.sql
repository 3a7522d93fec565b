-- question: What did the versions that did best somewhere need?
-- row: a version and a phase for which models.csv says something; listing tells several lines apart, in no order of theirs
-- note: gpus is a number of processors; memory, power and price are totals over all of them, as the studies reported them.
-- key: version, phase, listing
-- label: access, gpus, gpu
-- behind: resource_of_version
-- counts memory_gb: sum(memory_gb)
-- unit memory_gb: GB
-- counts tdp_w: sum(tdp_w)
-- unit tdp_w: W
-- counts price_usd: sum(price_usd)
-- unit price_usd: US dollars
SELECT version, phase, listing, access, gpus, gpu, memory_gb, tdp_w, price_usd
FROM resource_of_version
WHERE version IN (SELECT version FROM evidence WHERE best > 0)
ORDER BY version, list_position(['pretrain', 'finetune', 'inference'], phase), listing;
