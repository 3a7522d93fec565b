-- How many studies report a negative result?
-- A row is an answer: yes, no, or not described for included studies that nobody has annotated yet.
-- studies counts studies.
WITH answer AS (
    SELECT
        CASE WHEN NOT annotated THEN 'not described' WHEN negative_result THEN 'yes' ELSE 'no' END AS negative_result
    FROM study
)
SELECT negative_result, count(*) AS studies
FROM answer
GROUP BY negative_result
ORDER BY list_position(['yes', 'no', 'not described'], negative_result);
