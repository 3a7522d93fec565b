-- Which studies are in the review?
-- A row is a report of a study; a study with several reports has several rows.
SELECT
    study.study,
    study.annotated,
    study.negative_result,
    citation.title,
    citation.authors,
    citation.year,
    citation.container,
    citation.doi,
    citation.arxiv,
    citation.citation
FROM report
JOIN study USING (study)
JOIN citation USING (citation)
ORDER BY study.study, citation.citation;
