-- question: How far do reviewers agree?
-- row: two reviewers in one phase: all citations (include or exclude), the reasons (include, or by which criterion), one
--   criterion (excluded by it or not), or one month, that of the later vote
-- note: Votes as first cast, before adjudication. `both` counts citations that both voted on, `one` those that only one did.
--   Kappa has its 95% interval. Beside any kappa and AC1 look at positive agreement: where nearly all is excluded, high
--   agreement is cheap. No scale of words is applied, for the usual ones (Landis and Koch; Cochrane 5.1) contradict each
--   other. An empty cell is undefined, `undefined` says why.
-- key: phase, reviewers, scope, of
-- label: undefined
-- behind: (SELECT *, left_reviewer || ' and ' || right_reviewer AS reviewers, nullif(part, '') AS "of" FROM agreement)
-- unit: proportion
-- counts both: sum(both_voted)::BIGINT
-- unit both: citations
-- counts one: sum(one_voted)::BIGINT
-- unit one: citations
-- counts not_retrieved: sum(not_retrieved)::BIGINT
-- unit not_retrieved: citations
-- counts agreement: round(any_value(percent_agreement), 3)
-- counts kappa: round(any_value(cohen_kappa), 3)
-- counts kappa_from: round(any_value(kappa_low), 3)
-- counts kappa_to: round(any_value(kappa_high), 3)
-- counts pabak: round(any_value(pabak), 3)
-- counts ac1: round(any_value(ac1), 3)
-- counts alpha: round(any_value(alpha), 3)
-- counts positive: round(any_value(positive_agreement), 3)
-- counts negative: round(any_value(negative_agreement), 3)
-- counts prevalence: round(any_value(prevalence_index), 3)
-- counts bias: round(any_value(bias_index), 3)
SELECT
    phase,
    left_reviewer || ' and ' || right_reviewer AS reviewers,
    scope,
    part AS "of",
    both_voted AS both,
    one_voted AS one,
    not_retrieved,
    round(percent_agreement, 3) AS agreement,
    round(cohen_kappa, 3) AS kappa,
    round(kappa_low, 3) AS kappa_from,
    round(kappa_high, 3) AS kappa_to,
    round(pabak, 3) AS pabak,
    round(ac1, 3) AS ac1,
    round(alpha, 3) AS alpha,
    round(positive_agreement, 3) AS positive,
    round(negative_agreement, 3) AS negative,
    round(prevalence_index, 3) AS prevalence,
    round(bias_index, 3) AS bias,
    undefined
FROM agreement
ORDER BY position;
