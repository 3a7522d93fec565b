-- Which models are there, and how can they be had?
-- A row is a line of models.csv; a version listed twice has two rows.
-- rows_of_version says how often a version is listed.
-- Memory in GB, power in W, price in US dollars, each in total over all processors, as the studies reported it.
SELECT
    model_row.row_number AS row,
    model_row.model,
    model_row.size,
    model_row.version,
    count(*) OVER (PARTITION BY model_row.version) AS rows_of_version,
    model_row.access,
    model_row.link,
    pretrain.memory_gb AS pretrain_memory_gb,
    pretrain.tdp_w AS pretrain_tdp_w,
    pretrain.price_usd AS pretrain_price_usd,
    finetune.memory_gb AS finetune_memory_gb,
    finetune.tdp_w AS finetune_tdp_w,
    finetune.price_usd AS finetune_price_usd,
    inference.memory_gb AS inference_memory_gb,
    inference.tdp_w AS inference_tdp_w,
    inference.price_usd AS inference_price_usd
FROM model_row
LEFT JOIN resource AS pretrain ON pretrain.row_number = model_row.row_number AND pretrain.phase = 'pretrain'
LEFT JOIN resource AS finetune ON finetune.row_number = model_row.row_number AND finetune.phase = 'finetune'
LEFT JOIN resource AS inference ON inference.row_number = model_row.row_number AND inference.phase = 'inference'
ORDER BY model_row.row_number;
