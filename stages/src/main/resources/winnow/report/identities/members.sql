-- Each citation: whether as many records belong to it as it says.
WITH found AS (
    SELECT citation, count(*) AS records
    FROM record
    GROUP BY citation
)
SELECT
    citation AS name,
    coalesce(citation.records, 0) || ' said, ' || coalesce(found.records, 0) || ' found' AS said,
    coalesce(citation.records, 0) = coalesce(found.records, 0) AS holds
FROM citation
FULL JOIN found USING (citation)
ORDER BY name;
