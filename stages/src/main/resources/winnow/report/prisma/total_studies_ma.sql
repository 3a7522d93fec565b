-- Studies in the meta-analysis, as many as the protocol declares.
SELECT 'raw/protocol.yml: study ' || number || ' of ' || studies_in_meta_analysis || ' in the meta-analysis' AS item
FROM review, unnest(range(1, studies_in_meta_analysis + 1)) AS numbers (number)
ORDER BY item;
