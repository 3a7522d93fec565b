-- Pairs that a co-author may want to see, the most alike first: those that people judged, those that wait for it, and those
-- that are linked as two reports of one study.
SELECT
    pair.left_record,
    one.title AS left_title,
    pair.right_record,
    other.title AS right_title,
    pair.score,
    pair.outcome,
    pair.basis,
    pair.evidence
FROM pair
JOIN record AS one ON one.record = pair.left_record
JOIN record AS other ON other.record = pair.right_record
WHERE :such
ORDER BY pair.score DESC, pair.left_record, pair.right_record
LIMIT :most;
