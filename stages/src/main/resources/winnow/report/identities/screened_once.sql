-- Each record screened: how often it is counted, and how many people voted on it.
WITH counted AS (
    SELECT item AS record, count(*) AS times
    FROM (:items)
    GROUP BY item
),
voted AS (
    SELECT citation_flow.record, count(DISTINCT vote.reviewer) AS people
    FROM vote
    JOIN record USING (record)
    JOIN citation_flow USING (citation)
    GROUP BY citation_flow.record
)
SELECT
    record AS name,
    'counted ' || times || ' times, with votes of ' || coalesce(people, 0) || ' people' AS said,
    times = 1 AS holds
FROM counted
LEFT JOIN voted USING (record)
ORDER BY name;
