-- question: How many studies report a negative result?
-- row: an answer: yes, no, or not described for included studies that nobody has annotated yet
-- key: negative_result
-- behind: included_study
-- counts studies: count(*)
-- unit studies: studies
SELECT negative_result, count(*) AS studies
FROM included_study
GROUP BY negative_result
ORDER BY list_position(['yes', 'no', 'not described'], negative_result);
