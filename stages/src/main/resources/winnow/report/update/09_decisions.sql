-- What became of decisions
-- Of votes and rulings that were there before. had no effect: it did not count before either, as a vote that the person changed
-- later. gone: the row is there no longer, or says something else.
SELECT kind, phase, person, became, count(*) AS decisions
FROM decision_change
GROUP BY ALL
ORDER BY kind DESC, phase DESC, person, became;
