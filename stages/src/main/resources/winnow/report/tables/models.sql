-- question: Which models are there, and what do they need?
-- row: a line of models.csv; listing tells the lines of a version apart, in no order of theirs
-- note: Memory, power and price are totals over all processors, as the studies reported them.
-- key: version, listing
-- label: model, size, access, link
-- behind: model_listing
-- counts listings: any_value(listings)
-- unit listings: lines
-- counts pretrain_memory_gb: sum(pretrain_memory_gb)
-- unit pretrain_memory_gb: GB
-- counts pretrain_tdp_w: sum(pretrain_tdp_w)
-- unit pretrain_tdp_w: W
-- counts pretrain_price_usd: sum(pretrain_price_usd)
-- unit pretrain_price_usd: US dollars
-- counts finetune_memory_gb: sum(finetune_memory_gb)
-- unit finetune_memory_gb: GB
-- counts finetune_tdp_w: sum(finetune_tdp_w)
-- unit finetune_tdp_w: W
-- counts finetune_price_usd: sum(finetune_price_usd)
-- unit finetune_price_usd: US dollars
-- counts inference_memory_gb: sum(inference_memory_gb)
-- unit inference_memory_gb: GB
-- counts inference_tdp_w: sum(inference_tdp_w)
-- unit inference_tdp_w: W
-- counts inference_price_usd: sum(inference_price_usd)
-- unit inference_price_usd: US dollars
SELECT
    version,
    listing,
    model,
    size,
    access,
    link,
    listings,
    pretrain_memory_gb,
    pretrain_tdp_w,
    pretrain_price_usd,
    finetune_memory_gb,
    finetune_tdp_w,
    finetune_price_usd,
    inference_memory_gb,
    inference_tdp_w,
    inference_price_usd
FROM model_listing
ORDER BY version, listing;
