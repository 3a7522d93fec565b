-- What was compared and merged?
-- One row. doubtful: pairs that the rules left to people, and that nobody has judged; judged: pairs that people judged.
SELECT
    (SELECT count(*) FROM record) AS records,
    (SELECT count(*) FROM citation) AS citations,
    (SELECT count(*) FROM ledger WHERE state = 'duplicate') AS removed,
    count(*) FILTER (outcome = 'doubtful' AND basis = 'rules') AS doubtful,
    count(*) FILTER (basis = 'person' AND outcome = 'same') AS judged_same,
    count(*) FILTER (basis = 'person' AND outcome <> 'same') AS judged_different,
    count(*) FILTER (outcome = 'two-reports' AND basis = 'rules') AS two_reports
FROM pair;
