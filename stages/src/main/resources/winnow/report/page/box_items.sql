-- The first items of a box, with what is known of their record, or of the first report of their study.
WITH first_report AS (
    SELECT study, min(citation) AS citation
    FROM report
    GROUP BY study
),
named AS (
    SELECT
        box.item,
        :part AS part,
        record.database,
        coalesce(record.citation, first_report.citation) AS citation
    FROM (:box) AS box
    LEFT JOIN record ON record.record = split_part(box.item, ' ', -1)
    LEFT JOIN first_report ON first_report.study = box.item
    WHERE box.item IS NOT NULL
    ORDER BY box.item
    LIMIT :most
)
SELECT
    named.item,
    named.part,
    database.name AS database,
    named.citation,
    citation.title,
    citation.container,
    citation.year,
    citation.doi
FROM named
LEFT JOIN citation ON citation.citation = named.citation
LEFT JOIN database ON database.database = named.database
ORDER BY named.item;
