-- Each number that the protocol declares: whether it is one that something can have.
SELECT
    name,
    value || ' declared' AS said,
    value >= 0 AS holds
FROM (
    UNPIVOT review
    ON studies, reports, removed_studies, removed_reports, studies_in_meta_analysis, reports_in_meta_analysis
    INTO NAME name VALUE value
)
ORDER BY name;
