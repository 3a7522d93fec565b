-- How far did two people agree, before anything was settled?
-- A row is a phase and two people who both voted on something.
SELECT phase, left_reviewer, right_reviewer, both_voted, percent_agreement, cohen_kappa, kappa_low, kappa_high
FROM agreement
WHERE scope = 'all' AND both_voted > 0
ORDER BY position;
