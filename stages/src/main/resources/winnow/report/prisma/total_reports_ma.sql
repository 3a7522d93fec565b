-- Reports in the meta-analysis, as many as the protocol declares.
SELECT 'raw/protocol.yml: report ' || number || ' of ' || reports_in_meta_analysis || ' in the meta-analysis' AS item
FROM review, unnest(range(1, reports_in_meta_analysis + 1)) AS numbers (number)
ORDER BY item;
