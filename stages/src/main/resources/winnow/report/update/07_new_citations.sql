-- What became of new citations
SELECT outcome(verdict, step, reason, decided_by) AS outcome, count(*) AS citations
FROM verdict
WHERE citation NOT IN (SELECT now FROM citation_change)
GROUP BY ALL
ORDER BY outcome;
