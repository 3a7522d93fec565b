-- The studies with what they were published in. One row per study and report, one without a citation if there is none.
SELECT
    study.study,
    citation.citation,
    citation.authors,
    citation.title,
    citation.container,
    CAST(citation.year AS VARCHAR) AS year,
    citation.doi
FROM study
LEFT JOIN report ON report.study = study.study
LEFT JOIN citation ON citation.citation = report.citation
ORDER BY study.study, citation.citation;
