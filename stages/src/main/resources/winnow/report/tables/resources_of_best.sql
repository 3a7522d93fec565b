-- What did the versions that did best somewhere need?
-- A row is a line of models.csv and a phase for which it says something. gpus is a number of processors;
-- memory in GB, power in W, price in US dollars, each in total over all processors, as the studies reported it.
SELECT
    model_row.row_number AS row,
    model_row.version,
    model_row.access,
    resource.phase,
    resource.gpus,
    resource.gpu,
    resource.memory_gb,
    resource.tdp_w,
    resource.price_usd
FROM resource
JOIN model_row USING (row_number)
WHERE model_row.version IN (SELECT version FROM evidence WHERE best > 0)
ORDER BY model_row.row_number, list_position(['pretrain', 'finetune', 'inference'], resource.phase);
