-- Included reports of all versions, by their verdicts, and those of a version that was made elsewhere, less those removed.
SELECT citation_flow.record AS item
FROM verdict
JOIN citation_flow USING (citation)
WHERE verdict.verdict = 'included'
UNION ALL
SELECT 'raw/protocol.yml: report ' || number || ' of ' || reports AS item
FROM review, unnest(range(removed_reports + 1, reports + 1)) AS numbers (number)
ORDER BY item;
