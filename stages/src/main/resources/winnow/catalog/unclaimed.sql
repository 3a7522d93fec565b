-- An included report that no study claims is a study by itself, named as the report.
INSERT INTO study
SELECT citation, false, false, ''
FROM verdict
WHERE verdict = 'included' AND citation NOT IN (SELECT citation FROM report)
ORDER BY citation;
INSERT INTO report
SELECT citation, citation
FROM verdict
WHERE verdict = 'included' AND citation NOT IN (SELECT citation FROM report)
ORDER BY citation;
