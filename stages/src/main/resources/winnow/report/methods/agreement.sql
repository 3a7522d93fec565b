-- How far did two people agree, before anything was settled?
-- A row is a phase and two people who both voted on something. compared: without not_retrieved, of which one of them could
-- not get the report.
SELECT phase, left_reviewer, right_reviewer, both_voted - not_retrieved AS compared, not_retrieved, percent_agreement, cohen_kappa, kappa_low, kappa_high
FROM agreement
WHERE scope = 'all' AND both_voted > 0
ORDER BY position;
