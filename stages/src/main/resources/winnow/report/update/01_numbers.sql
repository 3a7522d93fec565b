-- What the review comes to
-- Before: at the end of the earlier round.
SELECT what, before, now FROM (
    SELECT 1 AS place, 'records' AS what, (SELECT count(*) FROM earlier.record) AS before, (SELECT count(*) FROM record) AS now
    UNION ALL
    SELECT 2, 'citations', (SELECT count(*) FROM earlier.citation), (SELECT count(*) FROM citation)
    UNION ALL
    SELECT 3, 'citations excluded',
        (SELECT count(*) FROM earlier.verdict WHERE verdict = 'excluded'), (SELECT count(*) FROM verdict WHERE verdict = 'excluded')
    UNION ALL
    SELECT 4, 'citations waiting',
        (SELECT count(*) FROM earlier.verdict WHERE verdict IN ('pending', 'flagged', 'conflict')),
        (SELECT count(*) FROM verdict WHERE verdict IN ('pending', 'flagged', 'conflict'))
    UNION ALL
    SELECT 5, 'reports not retrieved',
        (SELECT count(*) FROM earlier.verdict WHERE verdict = 'not-retrieved'),
        (SELECT count(*) FROM verdict WHERE verdict = 'not-retrieved')
    UNION ALL
    SELECT 6, 'reports included',
        (SELECT count(*) FROM earlier.verdict WHERE verdict = 'included'), (SELECT count(*) FROM verdict WHERE verdict = 'included')
    UNION ALL
    SELECT 7, 'studies included', (SELECT count(*) FROM earlier.study), (SELECT count(*) FROM study)
)
ORDER BY place;
