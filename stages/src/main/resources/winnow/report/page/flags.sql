-- What did rules leave to people?
-- A row is a rule and its reason. citations counts citations.
SELECT
    rule,
    reason,
    count(DISTINCT citation) AS citations
FROM flag
GROUP BY rule, reason
ORDER BY rule, reason;
