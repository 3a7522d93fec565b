-- Pairs of included reports that are told to be of one study but have no study in common; each pair once, whichever of
-- its records were compared, and in whichever order.
SELECT count(*)
FROM (
    SELECT DISTINCT least(l.citation, r.citation) AS one, greatest(l.citation, r.citation) AS other
    FROM pair
    JOIN record AS l ON l.record = pair.left_record
    JOIN record AS r ON r.record = pair.right_record
    WHERE pair.outcome = 'two-reports' AND l.citation <> r.citation
)
WHERE
    one IN (SELECT citation FROM report)
    AND other IN (SELECT citation FROM report)
    AND NOT EXISTS (
        SELECT 1
        FROM report AS a
        JOIN report AS b USING (study)
        WHERE a.citation = one AND b.citation = other
    );
