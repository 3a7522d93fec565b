-- What a version needed. One row per version and phase, more if people reported several; totals over all processors,
-- in gigabytes, watts and US dollars.
SELECT DISTINCT
    resource.version,
    CASE phase WHEN 'pretrain' THEN 1 WHEN 'finetune' THEN 2 ELSE 3 END AS phase_order,
    phase,
    gpus,
    gpu,
    CAST(memory_gb AS VARCHAR) AS memory_gb,
    CAST(tdp_w AS VARCHAR) AS tdp_w,
    CAST(price_usd AS VARCHAR) AS price_usd,
    regexp_replace(model_row.place, ':\d.*$', '') AS origin
FROM resource
JOIN model_row USING (row_number)
WHERE coalesce(gpus, gpu, CAST(memory_gb AS VARCHAR), CAST(tdp_w AS VARCHAR), CAST(price_usd AS VARCHAR)) IS NOT NULL
ORDER BY ALL;
