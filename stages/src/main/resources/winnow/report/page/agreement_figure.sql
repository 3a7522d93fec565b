-- What the figure of agreement shows: all citations and months, of which there is at least one with two votes.
SELECT
    CASE phase WHEN 'title' THEN 'Titles' ELSE 'Full texts' END AS phase,
    left_reviewer || ', ' || right_reviewer AS reviewers,
    CASE scope WHEN 'all' THEN 'all' ELSE part END AS part,
    both_voted - not_retrieved AS citations,
    cohen_kappa AS kappa,
    kappa_low AS low,
    kappa_high AS high,
    percent_agreement AS agreement,
    positive_agreement AS positive
FROM agreement
WHERE scope IN ('all', 'month') AND both_voted > not_retrieved
ORDER BY position;
