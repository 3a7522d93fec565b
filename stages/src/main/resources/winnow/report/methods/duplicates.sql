-- What was compared and merged?
-- One row. doubtful: pairs that the rules left to people, that nobody has judged, and that no third record joins;
-- judged_same, judged_different: pairs that people judged; two_reports: pairs that are linked and not merged.
WITH compared AS (
    SELECT pair.outcome, pair.basis, one.citation <> other.citation AS apart
    FROM pair
    JOIN record AS one ON one.record = pair.left_record
    JOIN record AS other ON other.record = pair.right_record
)
SELECT
    (SELECT count(*) FROM record) AS records,
    (SELECT count(*) FROM citation) AS citations,
    (SELECT count(*) FROM ledger WHERE state = 'duplicate') AS removed,
    count(*) FILTER (outcome = 'doubtful' AND basis = 'rules' AND apart) AS doubtful,
    count(*) FILTER (basis = 'person' AND outcome = 'same') AS judged_same,
    count(*) FILTER (basis = 'person' AND outcome <> 'same') AS judged_different,
    count(*) FILTER (outcome = 'two-reports' AND basis = 'rules' AND apart) AS two_reports
FROM compared;
