-- The items of a box, with the citation and title of their record, or of the first report of their study.
WITH first_report AS (
    SELECT study, min(citation) AS citation
    FROM report
    GROUP BY study
)
SELECT
    box.item,
    coalesce(record.citation, first_report.citation, '') AS citation,
    coalesce(record.title, citation.title, '') AS title
FROM (:box) AS box
LEFT JOIN record ON record.record = split_part(box.item, ' ', -1)
LEFT JOIN first_report ON first_report.study = box.item
LEFT JOIN citation ON citation.citation = first_report.citation
WHERE box.item IS NOT NULL
ORDER BY box.item;
